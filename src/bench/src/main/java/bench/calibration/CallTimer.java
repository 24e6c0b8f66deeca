package bench.calibration;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * Times calls: on the wall, and by the CPU time of all threads of this process. Linux counts the
 * latter in steps of 10 ms: add up many calls before you compare.
 */
final class CallTimer {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private CallTimer() {}

  /** What so many calls took, in nanoseconds. */
  record Times(long wall, long cpu) {
    Times plus(Times other) {
      return new Times(wall + other.wall, cpu + other.cpu);
    }
  }

  static Times of(Callable<?> call, int times) throws Exception {
    long cpu = SYSTEM.getProcessCpuTime();
    long wall = System.nanoTime();
    for (int i = 0; i < times; i++) {
      kept = call.call();
    }
    return new Times(System.nanoTime() - wall, SYSTEM.getProcessCpuTime() - cpu);
  }

  /** Results go here, so that no compiler finds out that nobody wants them. */
  @SuppressWarnings("unused")
  private static volatile Object kept;
}
