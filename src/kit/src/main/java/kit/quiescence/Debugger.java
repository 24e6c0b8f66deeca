package kit.quiescence;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Whether a debugger holds threads of this JVM. While it does, somebody looks at them, so they are
 * neither stuck nor slow: nothing can be proved, and no patience is spent.
 */
public final class Debugger {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** IDEs start a JVM with it. One that comes later is noticed only where a watch would end. */
  private static final boolean EXPECTED =
      ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
          .anyMatch(argument -> argument.startsWith("-agent") && argument.contains("jdwp"));

  private Debugger() {}

  /** Whether this JVM was started to be debugged. */
  public static boolean isExpected() {
    return EXPECTED;
  }

  /**
   * Whether a thread is suspended. A virtual one that was at work shows as its carrier. Costs as
   * much as reading the stacks of all platform threads.
   */
  public static boolean holdsSomebody() {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .anyMatch(Debugger::isHeld);
  }

  private static boolean isHeld(ThreadInfo thread) {
    return thread != null && thread.isSuspended(); // null: it has ended
  }
}
