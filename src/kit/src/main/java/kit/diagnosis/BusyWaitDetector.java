package kit.diagnosis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashSet;
import java.util.Set;

/**
 * Watches whether a thread goes round and round in the same few lines. Only the watcher's looks of
 * the most recent past count, so a slow beginning is no harm.
 */
public final class BusyWaitDetector {
  private static final int LOOKS = 50;
  private static final int LEAST_LOOKS = 10; // beside a thread that lets nobody look
  private static final int LINES = 3;
  private static final int NAPS = LOOKS / 4;
  private static final long CPU_NANOS = 200_000_000;
  private static final long MUCH_CPU_NANOS = 2_000_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Thread caller;
  private final Set<String> lines = new HashSet<>();
  private String line = "";
  private int looks;
  private long firstNaps;
  private long firstCpu;

  public BusyWaitDetector(Thread caller) {
    this.caller = caller;
  }

  /** Takes note of where the caller is. Always true, so as to stand in a condition. */
  public boolean look() {
    Thread.State state = caller.getState();
    String now = BlockingCall.line(caller.getStackTrace());
    boolean active = state == Thread.State.RUNNABLE || state == Thread.State.TIMED_WAITING;
    if (!active || now.isEmpty()) {
      forget();
      return true;
    }
    if (lines.add(now) && lines.size() > LINES) {
      forget();
    }
    if (looks++ == 0) {
      firstNaps = naps();
      firstCpu = cpu();
    }
    line = now;
    return true;
  }

  private void forget() {
    lines.clear();
    looks = 0;
  }

  /**
   * Whether it was in the same few lines in every one of many looks, and did not just sleep there:
   * it napped many times, or used the processor.
   */
  public boolean keptAsking() {
    long used = cpu() - firstCpu;
    return looks >= LOOKS && (naps() - firstNaps >= NAPS || used >= CPU_NANOS)
        || looks >= LEAST_LOOKS && used >= MUCH_CPU_NANOS;
  }

  private long naps() {
    ThreadInfo info = THREADS.getThreadInfo(caller.threadId());
    return info == null ? 0 : info.getWaitedCount();
  }

  private long cpu() {
    return THREADS.getThreadCpuTime(caller.threadId());
  }

  /** The line it was last seen in. */
  public String line() {
    return line;
  }
}
