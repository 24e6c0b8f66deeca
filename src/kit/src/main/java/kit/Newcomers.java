package kit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.quiescence.Quiescence;
import kit.quiescence.Sight;
import kit.quiescence.ThreadDump;
import kit.quiescence.ThreadSnapshot;

/** The threads that the code under test has started and that are still alive. */
final class Newcomers {
  private final Quiescence watch;
  private final Baseline baseline;

  /**
   * Counts those that have come since.
   *
   * @param watch has begun from the baseline
   */
  Newcomers(Quiescence watch, Baseline baseline) {
    this.watch = watch;
    this.baseline = baseline;
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
    return commonIsIdle() && platform(Thread.getAllStackTraces(), Thread::getState).isEmpty();
  }

  /** A task that was given to the common pool may not have reached a worker yet. */
  private boolean commonIsIdle() {
    return !baseline.commonIdle() || ForkJoinPool.commonPool().isQuiescent();
  }

  /**
   * All that are left, in the order of their ids, where nothing is known to stand still: some may
   * be about to end.
   */
  List<Left> left() {
    return left(platform(Thread.getAllStackTraces(), Thread::getState), ThreadDump.whileRunning());
  }

  /**
   * All that were left at a standstill, in the order of their ids. Platform threads are told as
   * they were seen in it: a worker whose time is up would wake in a second look.
   */
  List<Left> left(Sight.Still still) {
    return left(
        platform(
            still.stacks(),
            thread ->
                still.timed().contains(thread) ? Thread.State.TIMED_WAITING : Thread.State.WAITING),
        ThreadDump.take());
  }

  private List<Left> left(List<Left> platform, ThreadDump dump) {
    var virtual =
        dump.threads().stream()
            .filter(thread -> thread.virtual() && thread.tid() > baseline.lastId())
            .map(Newcomers::left);
    return Stream.concat(platform.stream(), virtual)
        .sorted(Comparator.comparing(Left::tid))
        .toList();
  }

  private List<Left> platform(
      Map<Thread, StackTraceElement[]> stacks, Function<Thread, Thread.State> state) {
    Set<Thread> common = commonAtWork(stacks);
    common.removeAll(baseline.commonAtWork());
    return stacks.entrySet().stream()
        .filter(e ->
            Suspects.isOfTheCommonPool(e.getKey())
                ? common.contains(e.getKey())
                : counts(e.getKey()))
        .map(e -> left(e.getKey(), state.apply(e.getKey()), e.getValue()))
        .toList();
  }

  private boolean counts(Thread thread) {
    return watch.isNew(thread)
        && thread != Thread.currentThread()
        && !thread.getClass().getSimpleName().equals("DelayScheduler")
        && !thread.getName().equals("CompletableFutureDelayScheduler");
  }

  private static Left left(Thread thread, Thread.State state, StackTraceElement[] stack) {
    return new Left(thread.threadId(), thread.getName(), false, state, stack);
  }

  /** The common pool's workers that are in a line of the learner's; may be changed. */
  static Set<Thread> commonAtWork(Map<Thread, StackTraceElement[]> stacks) {
    return stacks.entrySet().stream()
        .filter(e -> Suspects.isOfTheCommonPool(e.getKey()))
        .filter(e -> SourceLine.ofLearner(e.getValue()).isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Left left(ThreadSnapshot thread) {
    String name = thread.name().isBlank() ? "#" + thread.tid() : thread.name();
    return new Left(thread.tid(), name, true, thread.state(), thread.frames());
  }
}
