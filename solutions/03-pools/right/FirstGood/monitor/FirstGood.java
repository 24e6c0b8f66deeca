// kind: raw virtual threads report to a monitor, the caller waits on it
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

public final class FirstGood {

  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    Race<R> race = new Race<>(attempts.size());
    List<Thread> threads = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      threads.add(
          Thread.startVirtualThread(() -> {
            try {
              race.won(attempt.call());
            } catch (Throwable thrown) {
              race.failed(thrown);
            }
          }));
    }
    try {
      return race.answer();
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }

  private static final class Race<R> {

    private int left;
    private boolean decided;
    private R answer;
    private Throwable failure;

    Race(int attempts) {
      left = attempts;
    }

    synchronized void won(R value) {
      if (!decided) {
        decided = true;
        answer = value;
        notifyAll();
      }
    }

    synchronized void failed(Throwable thrown) {
      failure = thrown;
      left--;
      notifyAll();
    }

    synchronized R answer() throws InterruptedException, ExecutionException {
      while (!decided && left > 0) {
        wait();
      }
      if (decided) {
        return answer;
      }
      throw new ExecutionException(failure);
    }
  }
}
