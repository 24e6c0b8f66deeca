package explorer.hooks.threads;

import explorer.hooks.StaticMethodOf;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** The pools that {@code Executors} makes. */
public final class ExecutorFactoryHooks {
  private ExecutorFactoryHooks() {}

  @StaticMethodOf(Executors.class)
  public static ExecutorService newFixedThreadPool(int workers, int site) {
    return SimulatedPool.fixed(workers, null);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newFixedThreadPool(int workers, ThreadFactory threads, int site) {
    return SimulatedPool.fixed(workers, Objects.requireNonNull(threads));
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newSingleThreadExecutor(int site) {
    return SimulatedPool.fixed(1, null);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newSingleThreadExecutor(ThreadFactory threads, int site) {
    return SimulatedPool.fixed(1, Objects.requireNonNull(threads));
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newCachedThreadPool(int site) {
    return SimulatedPool.unbounded(null);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newCachedThreadPool(ThreadFactory threads, int site) {
    return SimulatedPool.unbounded(Objects.requireNonNull(threads));
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newVirtualThreadPerTaskExecutor(int site) {
    return SimulatedPool.unbounded(ThreadStartHooks.factory(Thread.ofVirtual(), site));
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newThreadPerTaskExecutor(ThreadFactory threads, int site) {
    return SimulatedPool.unbounded(Objects.requireNonNull(threads));
  }

  /** Who steals from whom is no more than another order, which the schedule varies anyway. */
  @StaticMethodOf(Executors.class)
  public static ExecutorService newWorkStealingPool(int workers, int site) {
    return SimulatedPool.fixed(workers, null);
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService newWorkStealingPool(int site) {
    return SimulatedPool.fixed(ExecutorHooks.COMMON, null);
  }

  @StaticMethodOf(Executors.class)
  public static ScheduledExecutorService newScheduledThreadPool(int workers, int site) {
    return new SimulatedScheduledPool(workers, null);
  }

  @StaticMethodOf(Executors.class)
  public static ScheduledExecutorService newScheduledThreadPool(
      int workers, ThreadFactory threads, int site) {
    return new SimulatedScheduledPool(workers, Objects.requireNonNull(threads));
  }

  @StaticMethodOf(Executors.class)
  public static ScheduledExecutorService newSingleThreadScheduledExecutor(int site) {
    return new SimulatedScheduledPool(1, null);
  }

  @StaticMethodOf(Executors.class)
  public static ScheduledExecutorService newSingleThreadScheduledExecutor(
      ThreadFactory threads, int site) {
    return new SimulatedScheduledPool(1, Objects.requireNonNull(threads));
  }

  @StaticMethodOf(Executors.class)
  public static ExecutorService unconfigurableExecutorService(ExecutorService pool, int site) {
    return Objects.requireNonNull(pool);
  }
}
