// misconception: signal-is-kept
// says: when nobody waited, and a signal is not kept
// from: right/monitor
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    Object lock = new Object();
    AtomicInteger left = new AtomicInteger(attempts.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicReference<Object[]> answer = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      threads.add(
          Thread.startVirtualThread(() -> {
            try {
              answer.compareAndSet(null, new Object[] {attempt.call()});
            } catch (Throwable thrown) {
              failure.set(thrown);
              left.decrementAndGet();
            }
            synchronized (lock) {
              lock.notifyAll();
            }
          }));
    }
    try {
      while (answer.get() == null && left.get() > 0) {
        synchronized (lock) {
          lock.wait();
        }
      }
      if (answer.get() == null) {
        throw new ExecutionException(failure.get());
      }
      @SuppressWarnings("unchecked")
      R found = (R) answer.get()[0];
      return found;
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }
}
