package kit.quiescence;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many threads of all programs want each processor. One probe is not enough to tell: the system
 * may be quick to serve a thread that hardly ever runs, and let others wait.
 */
final class ProcessorLoad {
  /** What a machine without a spare moment counts for, where it does not tell more. */
  private static final double BUSY = 4;

  private static final double ALL_BUSY = 0.9;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessorLoad() {}

  /** At least 1. */
  static double perProcessor() {
    double average = SYSTEM.getSystemLoadAverage(); // of a minute, so late; negative: not known
    double now = SYSTEM.getCpuLoad() > ALL_BUSY ? BUSY : 1;
    return Math.max(now, average / SYSTEM.getAvailableProcessors());
  }
}
