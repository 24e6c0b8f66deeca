// misconception: right-when-it-came-out-right
// says: A data race
// from: right/monitor
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
    Race<R> race = new Race<>();
    List<Thread> threads = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      threads.add(Thread.startVirtualThread(() -> race.run(attempt)));
    }
    try {
      while (!race.decided) {
        for (Thread thread : threads) {
          thread.join(1);
        }
        if (!race.decided && threads.stream().noneMatch(Thread::isAlive)) {
          throw new ExecutionException(race.failure);
        }
      }
      return race.answer;
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }

  private static final class Race<R> {
    private R answer;
    private boolean decided;
    private Throwable failure;

    void run(Callable<? extends R> attempt) {
      try {
        answer = attempt.call();
        decided = true;
      } catch (Throwable thrown) {
        failure = thrown;
      }
    }
  }
}
