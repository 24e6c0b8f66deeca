package pools;

import static kit.belief.CommonBelief.COMPLETION_ORDER;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.CommonBelief.KEPT_BETWEEN_CALLS;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;
import static pools.scenes.PoolBelief.EQUAL_IS_THE_SAME;
import static pools.scenes.PoolBelief.FAILURE_LEAVES_WAITING;
import static pools.scenes.PoolBelief.FAILURE_RETRIED;
import static pools.scenes.PoolBelief.INTERRUPT_NOT_HANDED_ON;
import static pools.scenes.PoolBelief.NONSENSE_ACCEPTED;
import static pools.scenes.PoolBelief.NULL_HAS_NO_PLACE;
import static pools.scenes.PoolBelief.NULL_IS_NO_ANSWER;
import static pools.scenes.PoolBelief.SLOT_NOT_GIVEN_BACK;
import static pools.scenes.PoolBelief.WORK_REPEATED;

import explorer.Scenario;
import explorer.Schedules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import kit.Census;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.ObservedList;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.diagnosis.Standstill;
import kit.quiescence.WatchResult;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pools.scenes.FailingTask;
import pools.scenes.SlowToStopTasks;

@Exercise("3.1 PoolMap")
class PoolMapTest {

  @Test
  @Order(0)
  @DisplayName(
      "it waits for as long as the tasks take, also for those at work after a failure or an"
          + " interrupt")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowTasks.class);
    Timeouts.requireNoTimeout(SlowToStop.class);
    Timeouts.requireNoTimeout(SlowBesideFailureOfFirst.class);
    Timeouts.requireNoTimeout(SlowBesideFailureOfLast.class);
    Timeouts.requireNoTimeout(SlowAfterInterrupt.class);
  }

  static final class SlowTasks extends SlowWork {
    SlowTasks() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      PoolMap.map(2, after(() -> awaitOpen()), List.of(1, 2, 3, 4));
    }
  }

  static final class SlowToStop extends SlowWork {
    SlowToStop() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      PoolMap.map(2, after(() -> failOrAwaitUninterruptibly()), List.of(1, 2));
    }
  }

  /**
   * As {@link SlowToStop}, with the failure chosen by item: workers that take the items out of one
   * queue get them in any order, and code may wait for the results in any.
   */
  abstract static class SlowBesideFailure extends SlowWork {
    private final int fails;

    SlowBesideFailure(int fails) {
      super("a task");
      this.fails = fails;
    }

    @Override
    protected void call() throws Exception {
      PoolMap.map(2, this::failOrWork, List.of(1, 2));
    }

    private int failOrWork(int item) {
      if (item == fails) {
        awaitTheOther();
        throw new IllegalStateException("item " + item + " is broken");
      }
      awaitOpenUninterruptibly();
      return item;
    }

    private void awaitTheOther() {
      try {
        awaitHeld(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static final class SlowBesideFailureOfFirst extends SlowBesideFailure {
    SlowBesideFailureOfFirst() {
      super(1);
    }
  }

  static final class SlowBesideFailureOfLast extends SlowBesideFailure {
    SlowBesideFailureOfLast() {
      super(2);
    }
  }

  static final class SlowAfterInterrupt extends SlowWork {
    SlowAfterInterrupt() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      interruptMeWhenHeld(2);
      PoolMap.map(2, after(() -> awaitOpenUninterruptibly()), List.of(1, 2));
    }
  }

  @Test
  @Order(1)
  @DisplayName("each of [1, 2, 3, 4, 5] is squared once and comes back, however often it is asked")
  void squares() throws Exception {
    Schedules.proveIfItFails(TwoItems.class, this::squaresInThreads);
  }

  private void squaresInThreads() throws Exception {
    var items = List.of(1, 2, 3, 4, 5);
    var call = "map(4, x -> x * x, [1, 2, 3, 4, 5])";
    var calls = new Census<Integer>();
    var squares = squaresEndingIn(items, items, calls);
    // In which order is a test of its own, further down.
    if (squares == null || !inAnyOrder(squares).equals(List.of(1, 4, 9, 16, 25))) {
      throw Rejection.plain(
          "%s gave %s; it should give [1, 4, 9, 16, 25].".formatted(call, squares));
    }
    if (!calls.duplicates().isEmpty()) {
      throw Rejection.of(
          WORK_REPEATED,
          "%s called the task %d times for 5 items: more than once for %s."
              .formatted(call, calls.total(), inAnyOrder(calls.duplicates())));
    }
    var again = toldOf(() -> squaresEndingIn(items, items, new Census<>()));
    if (!again.equals("gave " + squares)) {
      throw Rejection.of(
          KEPT_BETWEEN_CALLS,
          "%s was right at first, and the second time it %s.".formatted(call, again));
    }
  }

  private static String toldOf(Callable<List<Integer>> call) {
    try {
      return "gave " + call.call();
    } catch (Exception e) {
      return "threw " + e.getClass().getSimpleName();
    }
  }

  @Test
  @Order(2)
  @DisplayName("four workers are at work on four items at the same time")
  void fourAtOnce() throws Exception {
    Schedules.proveIfItFails(TwoItems.class, this::fourAtOnceInThreads);
  }

  private void fourAtOnceInThreads() throws Exception {
    togetherOn(4, 8);
  }

  @Test
  @Order(3)
  @DisplayName("two workers if it is asked for two, seven if seven, also more than processors")
  void asManyAsAskedFor() throws Exception {
    Schedules.proveIfItFails(TwoItems.class, this::asManyAsAskedForInThreads);
  }

  private void asManyAsAskedForInThreads() throws Exception {
    togetherOn(2, 8);
    togetherOn(7, 8);
    // More than there are processors, and than the common pool has threads.
    int more = Math.max(12, Runtime.getRuntime().availableProcessors() + 2);
    togetherOn(more, more + 1);
  }

  private static void togetherOn(int workers, int howMany) throws Exception {
    var items = ObservedList.of(IntStream.range(0, howMany).boxed().toList());
    Rendezvous.requireConcurrent(workers, items, meet -> PoolMap.map(workers, after(meet), items));
  }

  /** Gives the item back when that is done. */
  private static Function<Integer, Integer> after(Runnable work) {
    return x -> {
      work.run();
      return x;
    };
  }

  @Test
  @Order(4)
  @DisplayName("never more than it is asked for")
  void neverMore() throws Exception {
    Schedules.proveIfItFails(TwoItems.class, this::neverMoreInThreads);
  }

  private void neverMoreInThreads() throws Exception {
    for (int workers : new int[] {1, 2, 4}) {
      var items = IntStream.range(0, 12).boxed().toList();
      Rendezvous.atMost(workers, meet -> PoolMap.map(workers, after(meet), items));
    }
  }

  @Test
  @Order(5)
  @DisplayName("the results stand in the order of the items, whichever task ends first")
  void orderOfTheItems() throws Exception {
    var items = List.of(1, 2, 3, 4);
    var squares = squaresEndingIn(items.reversed(), items, new Census<>());
    if (!squares.equals(List.of(1, 4, 9, 16))) {
      throw squares.size() == 4 && inAnyOrder(squares).equals(List.of(1, 4, 9, 16))
          ? Rejection.of(
              COMPLETION_ORDER,
              "The tasks for [1, 2, 3, 4] ended last one first, and the results came as %s."
                  .formatted(squares))
          : Rejection.plain(
              "The tasks for [1, 2, 3, 4] ended last one first, and then results were missing: %s."
                  .formatted(squares));
    }
  }

  @Test
  @Order(6)
  @DisplayName("equal items are different items: each has a task and a result of its own")
  void equalItems() throws Exception {
    Schedules.proveIfItFails(TwoItems.class, this::equalItemsInThreads);
  }

  private void equalItemsInThreads() throws Exception {
    var number = new AtomicInteger();
    var results =
        Guard.call(() ->
            PoolMap.map(
                2, x -> x + "-" + number.incrementAndGet(), List.of("a", "b", "a", "a", "b")));
    var letters = results.stream().map(r -> String.valueOf(r).substring(0, 1)).toList();
    var numbers = results.stream().distinct().count();
    if (!letters.equals(List.of("a", "b", "a", "a", "b")) || numbers < 5) {
      throw Rejection.of(
          EQUAL_IS_THE_SAME,
          "The items a, b, a, a, b had five tasks, each with a number of its own, and the results came as %s."
              .formatted(results));
    }
  }

  @Test
  @Order(7)
  @DisplayName("when map returns, nothing is left running")
  void nothingLeft() throws Exception {
    var census = ThreadLeakCheck.begin();
    Guard.call(() -> PoolMap.map(3, x -> x + 1, List.of(1, 2, 3, 4, 5)));
    census.requireNoThreadLeft();
  }

  @Test
  @Order(8)
  @DisplayName("a task's failure comes out of map, with its cause, and no task runs on")
  void failureComesOut() throws Exception {
    failureComesOut(new FailingTask(new IllegalStateException("item 2 is broken")));
    failureComesOut(new FailingTask(new AssertionError("item 2 is impossible")));
  }

  private static void failureComesOut(FailingTask failure) throws Exception {
    var slow = new SlowToStopTasks();
    var tries = new Census<Integer>();
    Function<Integer, Integer> task =
        x -> {
          tries.record(x);
          switch (x) {
            case 1 -> {
              awaitWorking(slow); // fails when task 2 is well under way
              failure.raise();
            }
            case 2 -> slow.work();
            default -> {}
          }
          return x;
        };
    var census = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> PoolMap.map(2, task, List.of(1, 2, 3, 4)))) {
      trial.awaitGlobalQuiescence(); // also those whom map has left behind
      boolean leftItRunning = trial.ended() && slow.running() > 0;
      slow.letGo();
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            failure.belief(FAILURE_LEAVES_WAITING),
            "A task threw %s, and map waits for ever%s."
                .formatted(failure.name(), trial.describeBlockingCall()));
      }
      failure.requireThatItComesOut(trial.awaitOutcome());
      if (tries.count(1) > 1) {
        Schedules.explore(TwoItems.class); // two workers may have taken one item
        throw Rejection.of(
            FAILURE_RETRIED,
            "The task for item 1 threw %s, and it was called %d times."
                .formatted(failure.name(), tries.count(1)));
      }
      if (leftItRunning) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "The task for item 1 failed, and when map threw, the task for item 2 was still at"
                + " work.");
      }
    }
    census.requireNoThreadLeft();
  }

  private static void awaitWorking(SlowToStopTasks slow) {
    try {
      slow.awaitWorking(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Order(9)
  @DisplayName("it comes out also if all tasks fail")
  void allFail() throws Exception {
    var failure = new FailingTask(new IllegalStateException("no item is good"));
    var items = List.of(1, 2, 3, 4, 5);
    try (var trial = Trial.start(() -> PoolMap.map(2, after(failure::raise), items))) {
      trial.awaitQuiescence();
      if (!trial.ended()) {
        boolean forAPlace =
            trial.standstill().flatMap(Standstill::blockingCall).stream()
                .anyMatch(wait -> wait.what().equals("Semaphore.acquire"));
        throw Rejection.of(
            forAPlace ? SLOT_NOT_GIVEN_BACK : FAILURE_LEAVES_WAITING,
            "Every task throws, and after some of them map waits for ever%s."
                .formatted(trial.describeBlockingCall()));
      }
      failure.requireThatItComesOut(trial.awaitOutcome());
    }
  }

  @Test
  @Order(10)
  @DisplayName("an interrupt while map waits is passed on")
  void interrupted() throws Exception {
    var gate = new Gate();
    var items = List.of(1, 2, 3, 4);
    var census = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> PoolMap.map(2, after(gate::awaitOpen), items))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence(); // whoever was interrupted knows it by now
      boolean neverHeard = !gate.waitingThreads().isEmpty();
      gate.open();
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, map %s instead of an InterruptedException."
                .formatted(ending.describe()));
      }
      if (neverHeard) {
        throw Rejection.of(
            INTERRUPT_NOT_HANDED_ON,
            "Interrupted while it waited, map did not interrupt the tasks at work.");
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(11)
  @DisplayName("no items, no results; one item, one result")
  void fewItems() throws Exception {
    for (var items : List.of(List.<Integer>of(), List.of(7))) {
      try (var trial = Trial.start(() -> PoolMap.map(4, x -> x, items))) {
        var ending = trial.awaitOutcome();
        if (!items.equals(ending.value())) {
          var happened =
              "map(4, x -> x, %s) should give %s; it %s."
                  .formatted(items, items, ending.describe());
          throw items.isEmpty() ? Rejection.of(NOTHING_TO_DO, happened) : Rejection.plain(happened);
        }
      }
    }
  }

  @Test
  @Order(12)
  @DisplayName("a result may be null")
  void nullResults() throws Exception {
    try (var trial = Trial.start(() -> PoolMap.map(2, _ -> null, List.of(1, 2, 3)))) {
      var ending = trial.awaitOutcome();
      if (!Arrays.asList(null, null, null).equals(ending.value())) {
        throw Rejection.of(
            ending.isCausedBy(NullPointerException.class) ? NULL_HAS_NO_PLACE : NULL_IS_NO_ANSWER,
            "Three tasks returned null, and map %s instead of [null, null, null]."
                .formatted(ending.describe()));
      }
    }
  }

  @Test
  @Order(13)
  @DisplayName("without a worker nothing can be done: IllegalArgumentException")
  void noWorker() throws Exception {
    noWorker(0, List.of(1));
    noWorker(-1, List.of(1));
    noWorker(0, List.of());
  }

  private static void noWorker(int workers, List<Integer> items) throws Exception {
    try (var trial = Trial.start(() -> PoolMap.map(workers, x -> x, items))) {
      trial.awaitQuiescence();
      var came = trial.ended() ? trial.awaitOutcome().describe() : "waits for ever";
      if (!trial.ended() || !(trial.awaitOutcome().failure() instanceof IllegalArgumentException)) {
        throw Rejection.of(
            NONSENSE_ACCEPTED,
            "map(%d, …)%s has no worker, and it %s."
                .formatted(workers, items.isEmpty() ? " of no items" : "", came));
      }
    }
  }

  @Test
  @Order(14)
  @DisplayName("in whatever order the threads take their steps, no item and no result is lost")
  void nothingIsLost() {
    Schedules.explore(TwoItems.class);
  }

  static final class TwoItems extends Scenario {
    private final int[] calls = new int[3];
    private List<Integer> results;

    TwoItems() {
      task("main", () -> results = PoolMap.map(2, this::square, List.of(1, 2)));
    }

    private int square(int item) {
      calls[item]++;
      return item * item;
    }

    @Override
    protected void verify() {
      for (int item = 1; item <= 2; item++) {
        require(
            calls[item] == 1,
            "With 2 workers and the items [1, 2], the task was called %d times for item %d."
                .formatted(calls[item], item));
      }
      require(
          List.of(1, 4).equals(results),
          "The squares of [1, 2] should be [1, 4]: " + results + ".");
    }
  }

  private static List<Integer> inAnyOrder(List<Integer> values) {
    var sorted = new ArrayList<>(values);
    sorted.sort(Comparator.nullsLast(Comparator.naturalOrder()));
    return sorted;
  }

  /**
   * The squares of the items. The tasks end in this order, each when the code has done whatever it
   * does about the one before: otherwise it would be a matter of luck whether results get lost
   * between two tasks.
   */
  private static List<Integer> squaresEndingIn(
      List<Integer> order, List<Integer> items, Census<Integer> calls) throws Exception {
    Map<Integer, Gate> gates = new HashMap<>();
    items.forEach(item -> gates.put(item, new Gate()));
    Function<Integer, Integer> square =
        x -> {
          calls.record(x);
          gates.get(x).awaitOpen();
          return x * x;
        };
    try (var trial = Trial.start(() -> PoolMap.map(4, square, items))) {
      for (int item : order) {
        if (trial.awaitQuiescence() instanceof WatchResult.StillActive) {
          gates.values().forEach(Gate::open); // nobody can tell when it is done with one
        }
        gates.get(item).open();
      }
      return trial.result();
    }
  }
}
