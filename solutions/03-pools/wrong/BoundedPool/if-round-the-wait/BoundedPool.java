// misconception: woken-means-ready
// says: took on
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
      crew.add(Thread.ofVirtual().start(this::work));
    }
  }

  public synchronized void submit(Runnable task) throws InterruptedException {
    if (!closed && unfinished == most) {
      wait();
    }
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
    waiting.add(task);
    unfinished++;
    notifyAll();
  }

  @Override
  public void close() {
    boolean interrupted = false;
    synchronized (this) {
      closed = true;
      notifyAll();
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
    for (Runnable task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (Throwable thrown) {
        System.err.println("a task threw " + thrown);
      } finally {
        Thread.interrupted();
        finished();
      }
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
    notifyAll();
  }
}
