package kit.diagnosis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Watches whether a thread goes round and round in the same few lines. Only the watcher's looks of
 * the most recent past count, so a slow beginning is no harm.
 */
public final class BusyWaitDetector {
  private static final int MIN_SAMPLES = 50;
  private static final int MIN_STARVED_SAMPLES = 10; // beside a thread that lets nobody look
  private static final int LINES = 3;
  private static final int MIN_NAPS = MIN_SAMPLES / 4;
  private static final Duration MIN_CPU_TIME = Duration.ofMillis(200);
  private static final Duration MIN_STARVED_CPU_TIME = Duration.ofSeconds(2);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Thread caller;
  private final Set<String> lines = new HashSet<>();
  private String line = "";
  private int samples;
  private long firstNaps;
  private long firstCpu;

  public BusyWaitDetector(Thread caller) {
    this.caller = caller;
  }

  /** Takes note of where the caller is. Always true, so as to stand in a condition. */
  public boolean sample() {
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
    if (samples++ == 0) {
      firstNaps = naps();
      firstCpu = cpu();
    }
    line = now;
    return true;
  }

  private void forget() {
    lines.clear();
    samples = 0;
  }

  /**
   * Whether it was in the same few lines in every one of many looks, and did not just sleep there:
   * it napped many times, or used the processor.
   */
  public boolean keptAsking() {
    var used = Duration.ofNanos(cpu() - firstCpu);
    return samples >= MIN_SAMPLES
            && (naps() - firstNaps >= MIN_NAPS || used.compareTo(MIN_CPU_TIME) >= 0)
        || samples >= MIN_STARVED_SAMPLES && used.compareTo(MIN_STARVED_CPU_TIME) >= 0;
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
