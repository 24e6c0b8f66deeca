package bench.gcc;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The CPU time of this process. */
final class ProcessCpu {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessCpu() {}

  /** Returns the seconds that all threads together have used since the start of the JVM. */
  static double seconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }
}
