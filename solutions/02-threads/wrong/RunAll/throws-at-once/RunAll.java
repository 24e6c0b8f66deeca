// misconception: left-at-work
// says: while the others were still at work
// from: right/future-tasks
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    List<FutureTask<Void>> futures = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks) {
      FutureTask<Void> future = new FutureTask<>(task, null);
      futures.add(future);
      threads.add(Thread.ofPlatform().start(future));
    }
    try {
      for (FutureTask<Void> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
  }
}
