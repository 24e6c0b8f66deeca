package kit.diagnosis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kit.diagnosis.Hang.BusyLoop;
import kit.quiescence.Heartbeat;
import kit.threads.ThreadDump;
import kit.threads.ThreadSnapshot;

/**
 * Looks for the thread that works on and on. Several looks tell it from one that only is called
 * RUNNABLE, because it waits for input: the one in a loop uses CPU time meanwhile.
 */
final class BusyLoopDetector {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MIN_SAMPLES = 8;
  private static final int MIN_EXPENSIVE_SAMPLES = 3; // where each has to read the heap
  private static final Duration EXPENSIVE = Duration.ofMillis(500);
  private static final Duration SAMPLING_INTERVAL = Duration.ofMillis(10);

  /**
   * Counted in samples: on a busy machine a loop may have to wait its turn, and so may this; and
   * one that naps has to be seen awake.
   */
  private static final Duration MAX_DURATION = Duration.ofSeconds(1);

  private static final long MAX_SAMPLES = MAX_DURATION.dividedBy(SAMPLING_INTERVAL);

  private final ThreadsUnderTest suspects;
  private final Watched watched;
  private final Map<Long, List<ThreadSnapshot>> seen = new HashMap<>();
  private final Map<Long, Long> cpuAtFirst = new HashMap<>();

  BusyLoopDetector(ThreadsUnderTest suspects, Watched watched) {
    this.suspects = suspects;
    this.watched = watched;
  }

  Optional<Hang> find() {
    long begun = System.nanoTime();
    long looked = begun;
    Optional<Hang> loop = Optional.empty();
    for (int looks = 1; looks <= MAX_SAMPLES && loop.isEmpty(); looks++) {
      look();
      long now = System.nanoTime();
      Heartbeat.after(now - looked); // on a busy machine each may take long
      looked = now;
      boolean expensive = System.nanoTime() - begun > EXPENSIVE.toNanos();
      if (looks >= (expensive ? MIN_EXPENSIVE_SAMPLES : MIN_SAMPLES)) {
        loop = verdict(looks);
        if (loop.isEmpty() && !maybeStarved(looks) && watched.naps() == 0) {
          return loop;
        }
      }
      try {
        Thread.sleep(SAMPLING_INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return verdict(looks);
      }
    }
    return loop;
  }

  private void look() {
    for (ThreadSnapshot thread : ThreadDump.whileRunning().threads()) {
      if (suspects.include(thread)) {
        seen.computeIfAbsent(thread.tid(), t -> new ArrayList<>()).add(thread);
        cpuAtFirst.computeIfAbsent(thread.tid(), BusyLoopDetector::cpu);
      }
    }
  }

  /** Whether a thread could have run all the time and has not: others may keep the processor. */
  private boolean maybeStarved(int looks) {
    return seen.values().stream()
        .filter(sights -> sights.size() == looks && !sights.getFirst().virtual())
        .anyMatch(sights -> sights.stream().allMatch(s -> s.state() == Thread.State.RUNNABLE));
  }

  /** The learner's own thread before others, who always run before who naps. */
  private Optional<Hang> verdict(int looks) {
    return seen.values().stream()
        .filter(sights -> sights.size() == looks && isInLoop(sights))
        .min(
            Comparator.comparing((List<ThreadSnapshot> sights) -> rests(sights))
                .thenComparing(sights -> !suspects.isCaller(sights.getFirst()))
                .thenComparing(sights -> sights.getFirst().tid()))
        .map(this::told);
  }

  private boolean isInLoop(List<ThreadSnapshot> sights) {
    ThreadSnapshot first = sights.getFirst();
    if (SourceLine.ofLearner(first.frames()).isEmpty()) {
      return false;
    }
    // A virtual thread's CPU time is not counted; that it always could run is known.
    return first.virtual()
        ? sights.stream().allMatch(s -> s.state() == Thread.State.RUNNABLE && !isInNative(s))
        : cpu(first.tid()) > cpuAtFirst.get(first.tid());
  }

  private static boolean isInNative(ThreadSnapshot sight) {
    return sight.mounted() && !sight.stack().isEmpty() && sight.stack().getFirst().isNativeMethod();
  }

  private static boolean rests(List<ThreadSnapshot> sights) {
    return sights.stream().anyMatch(s -> s.state() != Thread.State.RUNNABLE);
  }

  private Hang told(List<ThreadSnapshot> sights) {
    ThreadSnapshot thread = sights.getFirst();
    long cpu = cpu(thread.tid());
    boolean naps = sights.stream().anyMatch(s -> s.state() == Thread.State.TIMED_WAITING);
    return new BusyLoop(
        suspects.isCaller(thread) ? "it" : thread.title(),
        line(sights),
        watched,
        cpu > 0 ? Optional.of(Duration.ofNanos(cpu)) : Optional.empty(),
        naps);
  }

  /**
   * The loop is in the innermost method that the thread never leaves: of the learner's frames that
   * all stacks have in common, counted from the outside, the last. Its first line that was seen is
   * next to the loop's head.
   */
  private static Optional<SourceLine> line(List<ThreadSnapshot> sights) {
    Optional<SourceLine> line = Optional.empty();
    for (int fromOutside = 1; ; fromOutside++) {
      StackTraceElement common = null;
      int least = Integer.MAX_VALUE;
      for (ThreadSnapshot sight : sights) {
        int index = sight.stack().size() - fromOutside;
        StackTraceElement frame = index < 0 ? null : sight.stack().get(index);
        if (frame == null || common != null && !isSameMethod(frame, common)) {
          return line;
        }
        common = frame;
        least = Math.min(least, frame.getLineNumber());
      }
      if (common == null) {
        return line;
      }
      if (!SourceLine.isForeign(common) && common.getFileName() != null && least > 0) {
        line = Optional.of(new SourceLine(common.getFileName(), least));
      }
    }
  }

  private static boolean isSameMethod(StackTraceElement a, StackTraceElement b) {
    return a.getClassName().equals(b.getClassName()) && a.getMethodName().equals(b.getMethodName());
  }

  /** Nanoseconds; not positive if it is not known. */
  private static long cpu(long tid) {
    try {
      return THREADS.getThreadCpuTime(tid);
    } catch (UnsupportedOperationException notCounted) {
      return -1;
    }
  }
}
