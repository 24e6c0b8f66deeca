// misconception: nonsense-accepted
// says: new BoundedPool(
// from: right/threads-and-pills
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;

public final class BoundedPool implements AutoCloseable {

  private static final Runnable LAST = () -> {};

  private final BlockingQueue<Runnable> waiting;
  private final List<Thread> crew = new ArrayList<>();
  private volatile boolean closed;

  public BoundedPool(int threads, int queue) {
    waiting = new ArrayBlockingQueue<>(queue);
    for (int i = 0; i < threads; i++) {
      crew.add(Thread.ofPlatform().start(this::work));
    }
  }

  public void submit(Runnable task) throws InterruptedException {
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
    waiting.put(task);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    boolean interrupted = false;
    for (int pills = crew.size(); pills > 0; ) {
      try {
        waiting.put(LAST);
        pills--;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    for (Thread thread : crew) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    while (true) {
      try {
        Runnable task = waiting.take();
        if (task == LAST) {
          return;
        }
        task.run();
      } catch (Throwable thrown) {
        System.err.println("a task threw " + thrown);
      } finally {
        Thread.interrupted();
      }
    }
  }
}
