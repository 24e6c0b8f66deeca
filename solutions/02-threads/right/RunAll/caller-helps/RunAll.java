// kind: a thread for all but the last, which the caller runs
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    if (tasks.isEmpty()) {
      return;
    }
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks.subList(0, tasks.size() - 1)) {
      threads.add(Thread.ofPlatform().start(() -> guarded(task, failure)));
    }
    guarded(tasks.getLast(), failure);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
    switch (failure.get()) {
      case null -> {}
      case Error e -> throw e;
      case Throwable t -> throw new RuntimeException(t);
    }
  }

  private static void guarded(Runnable task, AtomicReference<Throwable> failure) {
    try {
      task.run();
    } catch (Throwable t) {
      failure.set(t);
    }
  }
}
