package kit.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.quiescence.QuiescenceDetector;
import kit.quiescence.WatchResult;
import kit.threads.ThreadDump;
import kit.threads.ThreadSnapshot;

/**
 * The threads that the code under test has started and that are still alive. What an exploration
 * has left behind is none of them: see {@link ThreadsOfExplorations}.
 */
public final class StartedThreads {
  private final QuiescenceDetector watch;
  private final ThreadBaseline baseline;

  /**
   * Counts those that have come since.
   *
   * @param watch has begun from the baseline
   */
  public StartedThreads(QuiescenceDetector watch, ThreadBaseline baseline) {
    this.watch = watch;
    this.baseline = baseline;
  }

  /**
   * A thread that is left.
   *
   * @param stack innermost frame first
   */
  public record RemainingThread(
      long tid, String name, boolean virtual, Thread.State state, StackTraceElement[] stack) {

    /** Whether it is a pool's worker, or a timer, without work. */
    public boolean idle() {
      return QuiescenceDetector.isIdleWorker(stack)
          || SourceLine.ofLearner(stack).isEmpty() && isTimer(stack);
    }

    private static boolean isTimer(StackTraceElement[] stack) {
      return Stream.of(stack).anyMatch(f -> f.getClassName().equals("java.util.TimerThread"));
    }

    /** Whether it may end by itself before long: idle, with a time limit. */
    public boolean timed() {
      return state == Thread.State.TIMED_WAITING;
    }

    public boolean runs() {
      return state == Thread.State.RUNNABLE;
    }

    public String does() {
      String verb = runs() ? "runs" : "waits";
      return verb
          + LearnerCall.madeByLearner(stack).map(call -> " in " + call).orElse("")
          + place();
    }

    public String place() {
      return SourceLine.ofLearner(stack).map(line -> " at " + line).orElse("");
    }
  }

  /** Whether no platform thread is left and none is about to take up work: quickly told. */
  public boolean noPlatformThreadLeft() {
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
  public List<RemainingThread> left() {
    return left(platform(Thread.getAllStackTraces(), Thread::getState), ThreadDump.whileRunning());
  }

  /**
   * All that were left at a standstill, in the order of their ids. Platform threads are told as
   * they were seen in it: a worker whose time is up would wake in a second look.
   */
  public List<RemainingThread> left(WatchResult.Quiescent still) {
    return left(
        platform(
            still.stacks(),
            thread ->
                still.timed().contains(thread) ? Thread.State.TIMED_WAITING : Thread.State.WAITING),
        ThreadDump.take());
  }

  private List<RemainingThread> left(List<RemainingThread> platform, ThreadDump dump) {
    var virtual =
        dump.threads().stream()
            .filter(thread -> thread.virtual() && thread.tid() > baseline.lastId())
            .filter(thread -> !ThreadsOfExplorations.include(thread.tid()))
            .map(StartedThreads::left);
    return Stream.concat(platform.stream(), virtual)
        .sorted(Comparator.comparing(RemainingThread::tid))
        .toList();
  }

  private List<RemainingThread> platform(
      Map<Thread, StackTraceElement[]> stacks, Function<Thread, Thread.State> state) {
    Set<Thread> common = commonAtWork(stacks);
    common.removeAll(baseline.commonAtWork());
    return stacks.entrySet().stream()
        .filter(e ->
            ThreadsUnderTest.isOfTheCommonPool(e.getKey())
                ? common.contains(e.getKey())
                : counts(e.getKey()))
        .map(e -> left(e.getKey(), state.apply(e.getKey()), e.getValue()))
        .toList();
  }

  private boolean counts(Thread thread) {
    return watch.isNew(thread)
        && !ThreadsOfExplorations.include(thread.threadId())
        && thread != Thread.currentThread()
        && !thread.getClass().getSimpleName().equals("DelayScheduler")
        && !thread.getName().equals("CompletableFutureDelayScheduler");
  }

  private static RemainingThread left(
      Thread thread, Thread.State state, StackTraceElement[] stack) {
    return new RemainingThread(thread.threadId(), thread.getName(), false, state, stack);
  }

  /** The common pool's workers that are in a line of the learner's; may be changed. */
  static Set<Thread> commonAtWork(Map<Thread, StackTraceElement[]> stacks) {
    return stacks.entrySet().stream()
        .filter(e -> ThreadsUnderTest.isOfTheCommonPool(e.getKey()))
        .filter(e -> SourceLine.ofLearner(e.getValue()).isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static RemainingThread left(ThreadSnapshot thread) {
    String name = thread.name().isBlank() ? "#" + thread.tid() : thread.name();
    return new RemainingThread(thread.tid(), name, true, thread.state(), thread.frames());
  }
}
