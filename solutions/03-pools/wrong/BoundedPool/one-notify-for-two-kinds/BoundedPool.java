// misconception: notify-knows-whom
// says: had to wait again, and
// from: right/monitor
package pools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

public final class BoundedPool implements AutoCloseable {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Thread> crew = new ArrayList<>();
  private final int most;
  private int unfinished;
  private boolean closed;

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    most = threads + queue;
    for (int i = 0; i < threads; i++) {
      crew.add(Thread.ofPlatform().start(this::work));
    }
  }

  public synchronized void submit(Runnable task) throws InterruptedException {
    while (unfinished == most && !closed) {
      wait();
    }
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
    unfinished++;
    waiting.add(task);
    notify();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    boolean interrupted = false;
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
    for (Runnable task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (Throwable thrown) {
        System.err.println("a task threw " + thrown);
      }
      finished();
    }
  }

  private synchronized Runnable next() {
    while (waiting.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Nobody has a reason to interrupt these threads: look again.
      }
    }
    return waiting.poll();
  }

  private synchronized void finished() {
    unfinished--;
    notify();
  }
}
