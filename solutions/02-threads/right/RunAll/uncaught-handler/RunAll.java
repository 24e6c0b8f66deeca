// kind: the thread's own handler of uncaught exceptions keeps the failure
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks) {
      threads.add(new Thread(task));
    }
    threads.forEach(t -> t.setUncaughtExceptionHandler((_, e) -> failure.compareAndSet(null, e)));
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
  }
}
