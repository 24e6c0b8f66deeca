package kit.quiescence;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.management.VirtualThreadSchedulerMXBean;

/**
 * Where the kernel does not show its threads: Java states, wait counts and CPU times must stand
 * still for a while, and the while grows with the time that a {@link SchedulingDelayProbe} takes to
 * answer and with the {@link ProcessorLoad} on the machine. A heuristic: a thread that was woken
 * and gets no processor for all that time would be overlooked.
 */
final class PortableActivityProbe implements ThreadActivityProbe {
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final int CANARY_DELAYS = 10;

  /** Samples as well as time: while the whole process is frozen, time goes by without meaning. */
  private static final int LEAST_SAMPLES = 10;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final VirtualThreadSchedulerMXBean VIRTUAL =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);

  private final Set<Long> bystanders;
  private Map<Long, List<Object>> last = Map.of();
  private long since;
  private long worstDelay;
  private int same;
  private String awake = "";

  PortableActivityProbe(Set<Thread> bystanders) {
    SchedulingDelayProbe.start();
    this.bystanders = bystanders.stream().map(Thread::threadId).collect(Collectors.toSet());
  }

  @Override
  public Optional<Object> reading() {
    try {
      // Slowly forgets: one slow answer is a warning for a while.
      worstDelay = Math.max(SchedulingDelayProbe.delay(), worstDelay - worstDelay / 64);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return awake("the watcher was interrupted");
    }
    if (VIRTUAL == null) {
      return awake("virtual threads cannot be seen");
    }
    if (VIRTUAL.getQueuedVirtualThreadCount() + VIRTUAL.getMountedVirtualThreadCount() > 0) {
      return awake("a virtual thread is awake");
    }
    var now = new HashMap<Long, List<Object>>();
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread == null || ignores(thread.getThreadId())) {
        continue;
      }
      if (thread.getThreadState() == Thread.State.RUNNABLE && !isBlocked(thread.getThreadId())) {
        return awake(thread.getThreadName() + " is awake");
      }
      now.put(thread.getThreadId(), evidence(thread));
    }
    return enough(now) ? Optional.of(now) : Optional.empty();
  }

  private boolean ignores(long id) {
    return id == Thread.currentThread().threadId()
        || id == SchedulingDelayProbe.id()
        || bystanders.contains(id);
  }

  /**
   * Whether the thread itself says that it waits for a monitor. The JVM's management reports a
   * thread as RUNNABLE while the monitor that it waits for is held by a virtual thread (seen on JDK
   * 25.0.5).
   */
  private static boolean isBlocked(long id) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(t -> t.threadId() == id && t.getState() == Thread.State.BLOCKED);
  }

  private static List<Object> evidence(ThreadInfo thread) {
    return List.of(
        thread.getThreadState(),
        thread.getWaitedCount(),
        thread.getBlockedCount(),
        THREADS.getThreadCpuTime(thread.getThreadId()));
  }

  private boolean enough(Map<Long, List<Object>> now) {
    if (!now.equals(last)) {
      last = now;
      since = System.nanoTime();
      same = 0;
      awake = "something still moves";
      return false;
    }
    same++;
    awake = "not still for long enough";
    double needed =
        Math.max(SHORTEST.toNanos(), CANARY_DELAYS * worstDelay) * ProcessorLoad.perProcessor();
    return same >= LEAST_SAMPLES && System.nanoTime() - since >= needed;
  }

  private Optional<Object> awake(String who) {
    last = Map.of();
    awake = who;
    return Optional.empty();
  }

  @Override
  public void forget() {
    last = Map.of(); // someone let go a moment ago still looks asleep: a new while begins
  }

  @Override
  public String awake() {
    return awake;
  }

  @Override
  public boolean wantsToRun() {
    return false; // RUNNABLE is also who waits for input
  }
}
