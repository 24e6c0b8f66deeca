package overuse.scenes;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntSupplier;
import kit.Trial;

/**
 * Waits until there is nothing more to come, also where the caller does not sleep but asks again
 * and again: then until it has asked many times since something happened last. That is counted in
 * the processor time and the wake-ups of the caller itself, not by a clock.
 */
public final class PollingAwareWait {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long CPU_NANOS = 200_000_000;
  private static final long WAKE_UPS = 10;

  private final Trial<?> trial;
  private final int due;
  private final IntSupplier happened;
  private int before = -1;
  private long cpu;
  private long wakeUps;

  private PollingAwareWait(Trial<?> trial, int due, IntSupplier happened) {
    this.trial = trial;
    this.due = due;
    this.happened = happened;
  }

  /**
   * Waits.
   *
   * @param due how much has to happen at least
   * @param happened how much has happened; it only grows
   */
  public static void untilSettled(Trial<?> trial, int due, IntSupplier happened)
      throws InterruptedException {
    trial.awaitQuiescenceOr(new PollingAwareWait(trial, due, happened)::hasAskedEnough);
  }

  private boolean hasAskedEnough() {
    int now = happened.getAsInt();
    if (now < due) {
      return false;
    }
    if (now != before) {
      before = now;
      cpu = cpuTime();
      wakeUps = wakeUps();
    }
    return cpuTime() - cpu >= CPU_NANOS || wakeUps() - wakeUps >= WAKE_UPS;
  }

  private long cpuTime() {
    return Math.max(0, THREADS.getThreadCpuTime(trial.caller().threadId()));
  }

  private long wakeUps() {
    var info = THREADS.getThreadInfo(trial.caller().threadId());
    return info == null ? 0 : info.getWaitedCount();
  }
}
