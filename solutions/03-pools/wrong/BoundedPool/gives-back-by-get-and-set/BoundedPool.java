// misconception: slot-not-given-back
// says: it had no room for 3
// from: reference
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

public final class BoundedPool implements AutoCloseable {

  private static final Runnable END = () -> {};

  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger free;
  private final AtomicBoolean closed = new AtomicBoolean();

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    free = new AtomicInteger((int) Math.min(Integer.MAX_VALUE, (long) threads + queue));
    for (int i = 0; i < threads; i++) {
      this.threads.add(Thread.ofPlatform().name("pool-thread-", i).start(this::work));
    }
  }

  public void submit(Runnable task) {
    if (closed.get()) {
      throw new RejectedExecutionException("closed");
    }
    if (free.getAndUpdate(n -> n == 0 ? 0 : n - 1) > 0) {
      queue.add(task);
    } else {
      task.run();
    }
  }

  private void work() {
    while (true) {
      try {
        Runnable task = queue.take();
        if (task == END) {
          return;
        }
        try {
          task.run();
        } finally {
          free.set(free.get() + 1);
        }
      } catch (Throwable t) {
        // a failed task, or an interrupt that a task has left behind: the thread lives on
      }
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      threads.forEach(thread -> queue.add(END));
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
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
}
