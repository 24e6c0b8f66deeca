package dependencies;

import static kit.DependencyBelief.ASKS_AGAIN_AND_AGAIN;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kit.Gate;
import kit.Rejection;
import kit.Trial;

/**
 * Finds threads that don't sleep while there is nothing to do: once somebody is held at the gate,
 * and so everybody should wait, they use the processor or wake up again and again. It counts
 * wake-ups and processor time of the thread itself, so a slow or busy machine makes nobody look
 * sleepless.
 */
final class SleeplessForTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long CPU_NANOS = 500_000_000;
  private static final long WAKE_UPS = 20;

  private final Gate gate;
  private final String situation;
  private final Set<Thread> startedBefore = new HashSet<>(Thread.getAllStackTraces().keySet());
  private final Map<Thread, Effort> first = new HashMap<>();
  private Thread found; // null: nobody yet

  /** What a thread has used up so far. */
  private record Effort(long cpuNanos, long wakeUps) {}

  /**
   * To be made before the threads that it shall watch.
   *
   * @param situation what the thread at the gate still has to do, the beginning of a sentence
   */
  SleeplessForTest(Gate gate, String situation) {
    this.gate = gate;
    this.situation = situation;
  }

  /** Watches until one is found, or everybody waits. */
  void watch(Trial<?> trial) throws InterruptedException {
    trial.untilStillOr(this::look);
  }

  /** Takes another look. True once such a thread is found. */
  private boolean look() {
    if (found != null || gate.inside().isEmpty()) {
      return found != null;
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!startedBefore.contains(thread) && thread != Thread.currentThread()) {
        Effort now = effortOf(thread);
        Effort before = first.computeIfAbsent(thread, _ -> now);
        if (now.cpuNanos() - before.cpuNanos() >= CPU_NANOS
            || now.wakeUps() - before.wakeUps() >= WAKE_UPS) {
          found = thread;
        }
      }
    }
    return found != null;
  }

  boolean foundOne() {
    return found != null;
  }

  /** Demands that none was found; the gates have to be open by then. */
  void demandNone(Trial<?> trial) {
    if (found != null) {
      throw Rejection.of(
          ASKS_AGAIN_AND_AGAIN,
          "%s, and meanwhile %s looked again and again whether there was something to do."
              .formatted(
                  situation,
                  found == trial.caller()
                      ? "the thread that had called count"
                      : "a thread of yours"));
    }
  }

  private static Effort effortOf(Thread thread) {
    ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
    long cpu = THREADS.getThreadCpuTime(thread.threadId());
    return new Effort(Math.max(0, cpu), info == null ? 0 : info.getWaitedCount());
  }
}
