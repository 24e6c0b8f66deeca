package explorer.hooks.threads;

import explorer.program.PendingStep;
import explorer.program.ThreadRole;
import explorer.run.ControlledThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * What the woven code gets as a scheduled pool. No time passes: a task with a delay becomes due at
 * any moment, after the threads that can move at once. Tasks that come again and again are refused
 * where they are asked for.
 */
final class SimulatedScheduledPool extends SimulatedPool implements ScheduledExecutorService {
  private final List<Later<?>> waiting = new ArrayList<>();

  SimulatedScheduledPool(int workers, ThreadFactory factory) {
    super(
        Math.max(workers, 1),
        Math.max(workers, 1),
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        factory);
  }

  /** A task that is not due yet. */
  private static final class Later<T> extends SimulatedTask<T> implements ScheduledFuture<T> {
    private final long nanos;

    Later(Callable<T> body, long nanos) {
      super(body);
      this.nanos = nanos;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(nanos, other.getDelay(TimeUnit.NANOSECONDS));
    }
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable body, long delay, TimeUnit unit) {
    return schedule(
        () -> {
          body.run();
          return null;
        },
        delay,
        unit);
  }

  @Override
  public <T> ScheduledFuture<T> schedule(Callable<T> body, long delay, TimeUnit unit) {
    ControlledThread me = ControlledThread.current();
    var later = new Later<>(body, unit.toNanos(delay));
    if (delay <= 0 || isShutdown()) {
      execute(later);
      return later;
    }
    waiting.add(later);
    me.order().releases(later);
    me.run().add("timer", ThreadRole.WORKER, () -> becomeDue(later));
    return later;
  }

  private void becomeDue(Later<?> later) {
    ControlledThread me = ControlledThread.current();
    me.pause(PendingStep.BEGIN.afterOthers());
    me.order().acquires(later);
    if (waiting.remove(later) && !later.isCancelled()) {
      accept(later);
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    List<Runnable> left = super.shutdownNow();
    left.addAll(waiting);
    waiting.clear();
    return left;
  }

  /** As in a real one, what has a delay is done even after {@code shutdown}. */
  @Override
  boolean getsNoMore() {
    return waiting.isEmpty() && super.getsNoMore();
  }

  @Override
  public boolean isTerminated() {
    return waiting.isEmpty() && super.isTerminated();
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable body, long first, long period, TimeUnit unit) {
    throw new AssertionError("the woven code refuses it");
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable body, long first, long delay, TimeUnit unit) {
    throw new AssertionError("the woven code refuses it");
  }
}
