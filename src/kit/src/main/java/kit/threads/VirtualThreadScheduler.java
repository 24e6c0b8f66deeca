package kit.threads;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;

/** Whether virtual threads run. */
final class VirtualThreadScheduler {
  private static final VirtualThreadSchedulerMXBean SCHEDULER =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
  private static final int LOOKS = 20;
  private static final long BETWEEN_LOOKS_MILLIS = 1;

  private VirtualThreadScheduler() {}

  /** Whether at this moment no virtual thread runs or could. */
  static boolean isIdle() {
    return SCHEDULER != null
        && SCHEDULER.getMountedVirtualThreadCount() <= 0
        && SCHEDULER.getQueuedVirtualThreadCount() <= 0;
  }

  /** Whether none did at any of some moments, one after the other. */
  static boolean staysIdle() {
    for (int look = 0; look < LOOKS; look++) {
      if (!isIdle()) {
        return false;
      }
      try {
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
