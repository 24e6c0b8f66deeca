// kind: on the calling thread, which the alarm interrupts, but never too late
package virtualthreads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class Deadline {

  private final Thread caller;
  private boolean hasRung;
  private boolean isOver;

  private Deadline(Thread caller) {
    this.caller = caller;
  }

  public static <R> List<R> run(
      List<? extends Callable<? extends R>> steps, Duration limit, ScheduledExecutorService timer)
      throws Exception {
    var deadline = new Deadline(Thread.currentThread());
    Future<?> alarm = timer.schedule(deadline::ring, limit.toNanos(), TimeUnit.NANOSECONDS);
    try {
      List<R> results = new ArrayList<>();
      for (Callable<? extends R> step : steps) {
        if (deadline.hasRung()) {
          throw new TimeoutException();
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        results.add(step.call());
      }
      if (!deadline.endsInTime()) {
        throw new TimeoutException();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return results;
    } catch (InterruptedException e) {
      if (!deadline.endsInTime()) {
        throw new TimeoutException();
      }
      throw e;
    } finally {
      if (!deadline.endsInTime()) {
        Thread.interrupted();
      }
      alarm.cancel(false);
    }
  }

  private synchronized void ring() {
    if (!isOver) {
      hasRung = true;
      caller.interrupt();
    }
  }

  private synchronized boolean hasRung() {
    return hasRung;
  }

  private synchronized boolean endsInTime() {
    isOver = true;
    return !hasRung;
  }
}
