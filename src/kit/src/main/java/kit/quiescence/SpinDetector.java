package kit.quiescence;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Notices code that asks without a pause whether something has happened: some threads go round and
 * round in the same few lines, for long by the CPU time that they use, and all others stay where
 * they are. Like {@link StagnationDetector}, it proves nothing, and leaves little to wait for. Not
 * thread-safe.
 */
final class SpinDetector {
  private static final int LINES = 8;
  private static final int METHODS = 8; // of the JDK, that are called there
  private static final String LOCKS = "java.util.concurrent.locks.Reentrant";

  /** In which whoever was woken gets its turn, in rounds with those who spin. */
  private static final Duration MIN_CPU_TIME = Duration.ofMillis(300);

  private static final Duration MIN_CPU_TIME_FOR_EACH = Duration.ofMillis(200);
  private static final String RUNS = "runs";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Set<String> lines = new HashSet<>();
  private final Set<String> methods = new HashSet<>();
  private Map<Thread, Object> places = Map.of();
  private long cpuAtFirst;
  private boolean others;

  /**
   * Notes what a look has found.
   *
   * @param stacks of all platform threads that matter
   */
  void note(Map<Thread, StackTraceElement[]> stacks) {
    var now = new HashMap<Thread, Object>();
    others = false;
    stacks.forEach((thread, stack) -> now.put(thread, place(thread, stack)));
    if (!now.equals(places)
        || lines.size() > LINES * now.size()
        || methods.size() > METHODS * now.size()) {
      places = now;
      lines.clear();
      methods.clear();
      cpuAtFirst = cpu();
    }
  }

  /**
   * Where a thread stands; of one that runs code from outside the JDK, or waits its turn to, only
   * that it does.
   */
  private Object place(Thread thread, StackTraceElement[] stack) {
    if (thread.getState() != Thread.State.RUNNABLE && !waitsForLock(thread, stack)) {
      return Arrays.hashCode(stack);
    }
    for (StackTraceElement frame : stack) {
      if (frame.getModuleName() == null) {
        lines.add(frame.toString());
        return RUNS;
      }
      methods.add(frame.getClassName() + "." + frame.getMethodName());
    }
    others = true; // one of the JDK's that serves: it waits for a child process, or for input
    return Arrays.hashCode(stack);
  }

  /** Loops that need the same lock keep each other waiting, and go on. */
  private static boolean waitsForLock(Thread thread, StackTraceElement[] stack) {
    return thread.getState() == Thread.State.BLOCKED
        || Arrays.stream(stack)
            .takeWhile(frame -> frame.getModuleName() != null)
            .anyMatch(frame -> frame.getClassName().startsWith(LOCKS));
  }

  /** Whether something may come from outside this JVM that the others may ask for. */
  boolean mayAskOthers() {
    return others;
  }

  private long cpu() {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().equals(RUNS))
        .mapToLong(entry -> Math.max(0, THREADS.getThreadCpuTime(entry.getKey().threadId())))
        .sum();
  }

  /** Whether it has been so for long enough to expect nothing else. */
  boolean isLasting() {
    long spinners = places.values().stream().filter(RUNS::equals).count();
    Duration least = MIN_CPU_TIME.plus(MIN_CPU_TIME_FOR_EACH.multipliedBy(spinners));
    return spinners > 0 && cpu() - cpuAtFirst >= least.toNanos();
  }
}
