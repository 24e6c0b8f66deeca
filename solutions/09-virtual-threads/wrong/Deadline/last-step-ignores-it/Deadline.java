// misconception: interrupt-swallowed
// says: while the last step was under way
// from: right/gate-for-the-alarm
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
  private Deadline() {}

  /**
   * The steps run on the calling thread; the timer may interrupt it only while the gate is open.
   */
  private static final class Gate implements Runnable {
    private final Thread caller = Thread.currentThread();
    private boolean open = true;
    private boolean late;

    @Override
    public synchronized void run() {
      if (open) {
        late = true;
        caller.interrupt();
      }
    }

    synchronized boolean late() {
      return late;
    }

    synchronized boolean close() {
      open = false;
      return late;
    }
  }

  public static <R> List<R> run(
      List<? extends Callable<? extends R>> steps, Duration limit, ScheduledExecutorService timer)
      throws Exception {
    Gate gate = new Gate();
    Future<?> alarm = timer.schedule(gate, limit.toNanos(), TimeUnit.NANOSECONDS);
    List<R> results = new ArrayList<>();
    try {
      for (Callable<? extends R> step : steps) {
        if (gate.late()) throw new TimeoutException();
        if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
        results.add(step.call());
      }
    } catch (Throwable t) {
      alarm.cancel(false);
      if (gate.close()) {
        Thread.interrupted();
        throw new TimeoutException();
      }
      if (t instanceof InterruptedException) Thread.interrupted();
      throw t;
    }
    alarm.cancel(false);
    if (gate.close()) {
      Thread.interrupted();
      throw new TimeoutException();
    }
    return results;
  }
}
