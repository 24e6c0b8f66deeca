package kit.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kit.threads.JvmThreads;

/** What a thread of the code under test does that may go on. */
enum ThreadActivity {
  /** It runs all the time. */
  SPINS,
  /** It is in one and the same sleep, or wait with a time limit, all the time. */
  SLEEPS,
  /** It sleeps again and again. */
  NAPS;

  /** Native methods that a thread is in while it runs. In others it may wait for input. */
  private static final Set<String> NATIVE_AND_QUICK =
      Set.of(
          "java.lang.Thread",
          "java.lang.Object",
          "java.lang.System",
          "java.lang.Class",
          "java.lang.Runtime",
          "jdk.internal.misc.Unsafe");

  /** What its carrier tells of a virtual thread. */
  private static final String VIRTUAL = "a virtual thread";

  /**
   * That of a thread.
   *
   * @param naps how often it has waited for the clock
   */
  static ThreadActivity of(Thread thread, long naps) {
    if (naps > 0) {
      return NAPS;
    }
    return thread.getState() == Thread.State.TIMED_WAITING ? SLEEPS : SPINS;
  }

  /** The line in which it goes on; empty if it may wait for input, or is nobody's. */
  static Optional<String> place(Thread thread, StackTraceElement[] stack) {
    boolean runs = thread.getState() == Thread.State.RUNNABLE;
    if (JvmThreads.include(thread)) {
      return runs ? Optional.of(VIRTUAL) : Optional.empty();
    }
    boolean mayWaitForInput =
        runs
            && stack.length > 0
            && stack[0].isNativeMethod()
            && !NATIVE_AND_QUICK.contains(stack[0].getClassName());
    return mayWaitForInput
        ? Optional.empty()
        : SourceLine.ofLearner(stack).map(SourceLine::toString);
  }

  /** Whether one of the platform threads waits in a test's own code. */
  static boolean isHeldByTest(Map<Thread, StackTraceElement[]> stacks) {
    return stacks.entrySet().stream()
        .anyMatch(entry ->
            entry.getKey().getState() == Thread.State.WAITING
                && SourceLine.isInTest(entry.getValue()));
  }
}
