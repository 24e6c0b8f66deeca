// kind: a lock and a condition round a plain state
package pools;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class FirstGood {
  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    ReentrantLock lock = new ReentrantLock();
    Condition changed = lock.newCondition();
    State<R> state = new State<>();
    state.left = attempts.size();
    ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
    try {
      for (Callable<? extends R> attempt : attempts) {
        pool.submit(() -> {
          R answer = null;
          Throwable failure = null;
          try {
            answer = attempt.call();
          } catch (Throwable t) {
            failure = t;
          }
          lock.lock();
          try {
            state.left--;
            if (failure != null) {
              state.failure = failure;
            } else if (!state.decided) {
              state.decided = true;
              state.answer = answer;
            }
            changed.signalAll();
          } finally {
            lock.unlock();
          }
        });
      }
      lock.lockInterruptibly();
      try {
        while (!state.decided && state.left > 0) {
          changed.await();
        }
        if (state.decided) {
          return state.answer;
        }
        throw new ExecutionException(state.failure);
      } finally {
        lock.unlock();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static final class State<R> {
    int left;
    boolean decided;
    R answer;
    Throwable failure;
  }
}
