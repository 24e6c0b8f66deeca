package kit.threads;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import jdk.management.VirtualThreadSchedulerMXBean;

/** Whether virtual threads run. */
final class VirtualThreadScheduler {
  private static final VirtualThreadSchedulerMXBean SCHEDULER =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
  private static final Duration OBSERVATION = Duration.ofMillis(20);
  private static final Duration SAMPLING_INTERVAL = Duration.ofMillis(1);
  private static final long SAMPLES = OBSERVATION.dividedBy(SAMPLING_INTERVAL);

  private VirtualThreadScheduler() {}

  /** Whether at this moment no virtual thread runs or could. */
  static boolean isIdle() {
    return SCHEDULER != null
        && SCHEDULER.getMountedVirtualThreadCount() <= 0
        && SCHEDULER.getQueuedVirtualThreadCount() <= 0;
  }

  /** Whether none did at any of some moments, one after the other. */
  static boolean staysIdle() {
    for (int sample = 0; sample < SAMPLES; sample++) {
      if (!isIdle()) {
        return false;
      }
      try {
        Thread.sleep(SAMPLING_INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
