package capstones.scenes;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * An executor that keeps its tasks until the test takes them. Thread-safe.
 *
 * <p>So the test decides in which order, and in which thread, the tasks of several executors run.
 */
public final class HandCrank implements Executor {
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(Objects.requireNonNull(task));
  }

  /** Takes the oldest task out; null if there is none. */
  public Runnable next() {
    return tasks.poll();
  }

  /** Returns how many tasks have not been taken yet. */
  public int size() {
    return tasks.size();
  }
}
