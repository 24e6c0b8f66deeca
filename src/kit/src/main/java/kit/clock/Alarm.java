package kit.clock;

import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A task of a {@link ManualTimer}, and the time at which it comes up.
 *
 * @param <V> what the task gives
 */
final class Alarm<V> extends FutureTask<V> implements ScheduledFuture<V> {
  private final ManualTimer timer;
  private final long number;
  private final long period; // 0: it comes up once
  private long time; // guarded by the timer

  /**
   * @param time in nanoseconds since the timer's beginning
   * @param number tells it apart from others of the same time: the lower ones come first
   * @param period in nanoseconds; 0: it comes up once
   */
  Alarm(ManualTimer timer, Callable<V> task, long time, long number, long period) {
    super(task);
    this.timer = timer;
    this.time = time;
    this.number = number;
    this.period = period;
  }

  /** When it comes up next; asked with the timer's lock. */
  long time() {
    return time;
  }

  void comeUp() {
    if (period == 0) {
      run();
    } else if (runAndReset()) {
      synchronized (timer) {
        time += period;
        timer.comesAgain(this);
      }
    }
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    boolean isCancelled = super.cancel(mayInterrupt);
    timer.forget(this);
    return isCancelled;
  }

  @Override
  public long getDelay(TimeUnit unit) {
    synchronized (timer) {
      return unit.convert(time - timer.nanos(), TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public int compareTo(Delayed other) {
    var alarm = (Alarm<?>) other; // one of the same timer's
    int order = Long.compare(time, alarm.time);
    return order == 0 ? Long.compare(number, alarm.number) : order;
  }
}
