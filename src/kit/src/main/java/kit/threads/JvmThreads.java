package kit.threads;

import java.util.Set;

/** The JVM's own threads among those that Java code can see. */
public final class JvmThreads {
  private static final Set<String> OF_THE_JVM =
      Set.of("system", "CarrierThreads", "InnocuousThreadGroup");

  /** Filled when the class is initialised. */
  private static final boolean WARM = startHelpers();

  private JvmThreads() {}

  /** Whether a thread carries virtual threads, or is the timer of those that do. */
  public static boolean include(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group != null && group.getName().equals("CarrierThreads");
  }

  /** Whether a thread is the timer of those that carry virtual threads. */
  public static boolean isCarriersTimer(Thread thread) {
    return thread.getClass().getSimpleName().equals("DelayScheduler") && include(thread);
  }

  /** Whether a thread is the JVM's own: a carrier, a cleaner, a process reaper. */
  public static boolean isOfTheJvm(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group != null && OF_THE_JVM.contains(group.getName());
  }

  /**
   * Makes the JVM start its helpers of virtual threads, which otherwise would turn up in the middle
   * of a trial. Once: virtual threads that never end may leave no carrier to another one, so nobody
   * may wait for it later.
   *
   * @return whether the helpers are there
   */
  public static boolean warmUp() {
    return WARM;
  }

  private static boolean startHelpers() {
    try {
      Thread.ofVirtual().name("kit").start(Thread::yield).join();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
