package bench.scenes;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/** So much work of the thread that makes it, in processor time: others may be busy meanwhile. */
public final class CpuTimeBudget {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long end;

  /**
   * Begins now.
   *
   * @param millis how long it lasts
   */
  public CpuTimeBudget(int millis) {
    end = THREADS.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /** Whether the calling thread, which made it, has done its share. */
  public boolean over() {
    return THREADS.getCurrentThreadCpuTime() >= end;
  }
}
