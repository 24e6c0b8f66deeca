package judge.child;

import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import jdk.management.VirtualThreadSchedulerMXBean;
import kit.threads.JvmThreads;

/**
 * What a run leaves behind in its JVM that could disturb the next: threads that still work, or wait
 * in a pool that nobody closed, or for the clock. Virtual threads that wait for ever are nobody's
 * burden.
 *
 * @param threads that were there before the run
 */
record LeakCheck(Set<Thread> threads) {
  private static final VirtualThreadSchedulerMXBean VIRTUAL =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);

  /** To be asked later. */
  static LeakCheck before() {
    return new LeakCheck(Set.copyOf(Thread.getAllStackTraces().keySet()));
  }

  /** Whether the run has left nothing. */
  boolean none() {
    return VIRTUAL.getMountedVirtualThreadCount() <= 0
        && VIRTUAL.getQueuedVirtualThreadCount() <= 0
        && ForkJoinPool.commonPool().isQuiescent() // no task waits in it either
        && Thread.getAllStackTraces().keySet().stream()
            .allMatch(thread -> threads.contains(thread) || isIdleServant(thread));
  }

  /** Whether it is the common pool's, or the JVM's own, and does nothing for the program. */
  private static boolean isIdleServant(Thread thread) {
    if (JvmThreads.isCarriersTimer(thread)) {
      return thread.getState()
          != Thread.State.TIMED_WAITING; // else a virtual thread wakes up later
    }
    if (thread instanceof ForkJoinWorkerThread worker) {
      boolean servant =
          worker.getPool() == ForkJoinPool.commonPool()
              || !isOfTheProgram(worker.getThreadGroup()); // a carrier of virtual threads
      return servant && worker.getState() != Thread.State.RUNNABLE;
    }
    return !isOfTheProgram(thread.getThreadGroup());
  }

  private static boolean isOfTheProgram(ThreadGroup group) {
    return group != null && Thread.currentThread().getThreadGroup().parentOf(group);
  }
}
