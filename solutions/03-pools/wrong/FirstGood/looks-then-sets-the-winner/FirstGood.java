// misconception: told-before-it-is-there
// says: FirstGood.of gave null
// from: right/future-task-done
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class FirstGood {
  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    Winner<R> winner = new Winner<>();
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger left = new AtomicInteger(attempts.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      threads.add(
          Thread.startVirtualThread(() -> {
            try {
              R answer = attempt.call();
              if (!winner.decided) {
                winner.decided = true;
                winner.answer = answer;
              }
              over.countDown();
            } catch (Throwable thrown) {
              failure.set(thrown);
              if (left.decrementAndGet() == 0) {
                over.countDown();
              }
            }
          }));
    }
    try {
      over.await();
      if (left.get() == 0) {
        throw new ExecutionException(failure.get());
      }
      return winner.answer;
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }

  private static final class Winner<R> {
    private boolean decided;
    private R answer;
  }
}
