package kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.quiescence.Quiescence;
import kit.quiescence.ThreadDump;
import kit.quiescence.ThreadSnapshot;

/** The threads that the code under test has started and that are still alive. */
final class Newcomers {
  private final Quiescence watch;
  private final long lastBefore;
  private final Set<Thread> commonAtWorkBefore;
  private final boolean commonIdleBefore;

  /** Counts from now on, as {@code watch}, which has just begun, does. */
  Newcomers(Quiescence watch) {
    this.watch = watch;
    // Ids only grow: the id of a thread made now tells older virtual threads from newer ones.
    lastBefore = Thread.ofPlatform().unstarted(() -> {}).threadId();
    commonAtWorkBefore = commonAtWork().collect(Collectors.toSet());
    commonIdleBefore = ForkJoinPool.commonPool().isQuiescent();
  }

  /**
   * A thread that is left.
   *
   * @param stack innermost frame first
   */
  record Left(
      long tid, String name, boolean virtual, Thread.State state, StackTraceElement[] stack) {

    /** Whether it is a pool's worker, or a timer, without work. */
    boolean idle() {
      return Quiescence.isIdleWorker(stack)
          || SourceLine.ofLearner(stack).isEmpty() && isTimer(stack);
    }

    private static boolean isTimer(StackTraceElement[] stack) {
      return Stream.of(stack).anyMatch(f -> f.getClassName().equals("java.util.TimerThread"));
    }

    /** Whether it may end by itself before long: idle, with a time limit. */
    boolean timed() {
      return state == Thread.State.TIMED_WAITING;
    }

    boolean runs() {
      return state == Thread.State.RUNNABLE;
    }

    String does() {
      String verb = runs() ? "runs" : "waits";
      return verb + Calls.madeByLearner(stack).map(call -> " in " + call).orElse("") + place();
    }

    String place() {
      return SourceLine.ofLearner(stack).map(line -> " at " + line).orElse("");
    }
  }

  /** Whether no platform thread is left and none is about to take up work: quickly told. */
  boolean noPlatformThreadLeft() {
    return commonIsIdle() && platform().isEmpty();
  }

  /** A task that was given to the common pool may not have reached a worker yet. */
  private boolean commonIsIdle() {
    return !commonIdleBefore || ForkJoinPool.commonPool().isQuiescent();
  }

  /**
   * All that are left, in the order of their ids.
   *
   * @param still whether all are known to stand still
   */
  List<Left> left(boolean still) {
    var left = new ArrayList<Left>(platform());
    (still ? ThreadDump.take() : ThreadDump.whileRunning())
        .threads().stream()
            .filter(thread -> thread.virtual() && thread.tid() > lastBefore)
            .map(Newcomers::left)
            .forEach(left::add);
    left.sort(Comparator.comparing(Left::tid));
    return left;
  }

  private List<Left> platform() {
    Set<Thread> common = commonAtWork().collect(Collectors.toSet());
    common.removeAll(commonAtWorkBefore);
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(e ->
            Suspects.isOfTheCommonPool(e.getKey())
                ? common.contains(e.getKey())
                : counts(e.getKey()))
        .map(Newcomers::left)
        .toList();
  }

  private boolean counts(Thread thread) {
    return watch.isNew(thread)
        && thread != Thread.currentThread()
        && !thread.getClass().getSimpleName().equals("DelayScheduler")
        && !thread.getName().equals("CompletableFutureDelayScheduler");
  }

  private static Left left(Map.Entry<Thread, StackTraceElement[]> entry) {
    Thread thread = entry.getKey();
    return new Left(
        thread.threadId(), thread.getName(), false, thread.getState(), entry.getValue());
  }

  private static Stream<Thread> commonAtWork() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(e -> Suspects.isOfTheCommonPool(e.getKey()))
        .filter(e -> SourceLine.ofLearner(e.getValue()).isPresent())
        .map(Map.Entry::getKey);
  }

  private static Left left(ThreadSnapshot thread) {
    String name = thread.name().isBlank() ? "#" + thread.tid() : thread.name();
    return new Left(thread.tid(), name, true, thread.state(), thread.frames());
  }
}
