package forkjoin;

import static forkjoin.scenes.ForkJoinBelief.CALLS_HEAR_THE_CLOCK;
import static forkjoin.scenes.ForkJoinBelief.DEADLINE_IN_BETWEEN;
import static forkjoin.scenes.ForkJoinBelief.DROPPED_CALLS_ANSWER;
import static forkjoin.scenes.ForkJoinBelief.SLOW_CALL_HOLDS_UP_NOBODY;
import static kit.belief.CommonBelief.COMPLETION_ORDER;
import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;

import explorer.Schedules;
import forkjoin.scenes.FetchScenarios;
import forkjoin.scenes.ForkJoinBelief;
import forkjoin.scenes.HeldCalls;
import forkjoin.scenes.SlowCalls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import kit.Census;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.JdkUse;
import kit.ObservedList;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.belief.Beliefs;
import kit.belief.Misconception;
import kit.quiescence.WatchResult;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("8.3 FetchAll")
@Beliefs(ForkJoinBelief.class)
class FetchAllTest {
  /** A time that never ends. */
  private static CompletableFuture<Void> never() {
    return new CompletableFuture<>();
  }

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the calls take, also for those that are slow to stop")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowCalls.InTime.class);
    Timeouts.requireNoTimeout(SlowCalls.WhenTimeIsUp.class);
    Timeouts.requireNoTimeout(SlowCalls.BesideFailure.class);
    Timeouts.requireNoTimeout(SlowCalls.AfterInterrupt.class);
  }

  @Test
  @Order(1)
  @DisplayName("five calls, each made once, and their results in the order of the calls")
  void allResults() throws Exception {
    inWhateverOrder(List.of(1, 2, 3, 4, 5), "one after the other");
  }

  @Test
  @Order(2)
  @DisplayName("three are under way at the same time if three may be, and twelve if twelve may")
  void asManyAsMayBe() throws Exception {
    underWayTogether(3, 8);
    underWayTogether(2, 2);
    // More than there are processors, and than the common pool has threads.
    int more = Math.max(12, Runtime.getRuntime().availableProcessors() + 2);
    underWayTogether(more, more + 1);
  }

  private static void underWayTogether(int most, int howMany) throws Exception {
    Rendezvous.requireConcurrent(
        most, meet -> FetchAll.fetch(ObservedList.of(meeting(meet, howMany)), most, never()));
  }

  private static List<Callable<Integer>> meeting(Runnable meet, int howMany) {
    return IntStream.range(0, howMany)
        .<Callable<Integer>>mapToObj(i ->
            () -> {
              meet.run();
              return i;
            })
        .toList();
  }

  @Test
  @Order(3)
  @DisplayName("never more than may be")
  void neverMore() throws Exception {
    for (int most : new int[] {1, 2, 4}) {
      Rendezvous.atMost(most, meet -> FetchAll.fetch(meeting(meet, 12), most, never()));
    }
  }

  @Test
  @Order(4)
  @DisplayName("when one call has ended, the next one begins, while others still are under way")
  void nextOneBegins() throws Exception {
    var quick = new Gate();
    var held = new HeldCalls();
    var calls = new ArrayList<Callable<Integer>>(held.calls(1, 1));
    calls.add(() -> {
      quick.awaitOpen();
      return 2;
    });
    calls.addAll(held.calls(3, 4));
    try (var trial = Trial.start(() -> FetchAll.fetch(calls, 2, never()))) {
      trial.awaitQuiescence();
      quick.open();
      trial.awaitQuiescence();
      int underWay = held.underWay();
      held.letGo();
      trial.result();
      if (underWay < 2) {
        throw Rejection.of(
            SLOW_CALL_HOLDS_UP_NOBODY,
            "Two of 4 calls might be under way. One of the first two ended, and then only %d was under way."
                .formatted(underWay));
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("the results stand in the order of the calls, whichever ends first")
  void orderOfTheCalls() throws Exception {
    inWhateverOrder(List.of(4, 3, 2, 1), "the last one first");
  }

  /** Calls end in this order, each when the code has done whatever it does about the one before. */
  private static void inWhateverOrder(List<Integer> order, String told) throws Exception {
    Map<Integer, Gate> gates = new HashMap<>();
    order.forEach(number -> gates.put(number, new Gate()));
    var made = new Census<Integer>();
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 1; i <= order.size(); i++) {
      int number = i;
      calls.add(() -> {
        made.record(number);
        gates.get(number).awaitOpen();
        return number * number;
      });
    }
    var due = IntStream.rangeClosed(1, order.size()).mapToObj(x -> x * x).toList();
    try (var trial = Trial.start(() -> FetchAll.fetch(calls, 5, never()))) {
      for (int number : order) {
        if (trial.awaitQuiescence() instanceof WatchResult.StillActive) {
          gates.values().forEach(Gate::open); // nobody can tell when it is done with one
        }
        gates.get(number).open();
      }
      var results = trial.result();
      var happened =
          "%d calls ended, %s, and fetch returned %s; it should be %s."
              .formatted(calls.size(), told, results, due);
      if (!made.duplicates().isEmpty()) {
        throw Rejection.plain(
            "Of %d calls, some were made more than once: %s."
                .formatted(calls.size(), made.duplicates()));
      }
      if (results == null || !sorted(results).equals(due)) {
        throw Rejection.plain(happened);
      }
      if (!results.equals(due)) {
        throw Rejection.of(COMPLETION_ORDER, happened);
      }
    }
  }

  private static List<Integer> sorted(List<Integer> results) {
    return results.contains(null) ? results : results.stream().sorted().toList();
  }

  @Test
  @Order(6)
  @DisplayName("when fetch returns, none of its threads is left")
  void nothingLeft() throws Exception {
    var threads = ThreadLeakCheck.begin();
    Guard.call(() -> FetchAll.fetch(meeting(() -> {}, 5), 3, never()));
    threads.requireNoThreadLeft();
  }

  @Test
  @Order(7)
  @DisplayName("when the time is up: TimeoutException, when the calls under way have been stopped")
  void timeIsUp() throws Exception {
    var held = new HeldCalls();
    var timeUp = never();
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> FetchAll.fetch(held.calls(1, 6), 2, timeUp))) {
      trial.awaitQuiescence();
      // In a thread of its own: what the code has that thread do may take its time.
      Thread.ofPlatform().daemon().name("clock").start(() -> timeUp.complete(null));
      trial.awaitGlobalQuiescence();
      requireStopped(trial, held, 2, "The time was up while 2 of 6 calls were under way");
      held.letGo();
      trial.awaitGlobalQuiescence();
      requireNoneBeganLater(
          held, 2, DEADLINE_IN_BETWEEN, "The time was up while 2 of 6 calls were under way");
      if (!trial.ended()) {
        throw Rejection.of(
            DROPPED_CALLS_ANSWER,
            "The time was up, the calls under way have stopped, and fetch waits for ever%s."
                .formatted(trial.describeBlockingCall()));
      }
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof TimeoutException)) {
        throw Rejection.of(
            DEADLINE_IN_BETWEEN,
            "The time was up while 2 of 6 calls were under way, and fetch %s instead of a TimeoutException."
                .formatted(ending.describe()));
      }
    }
    threads.requireNoThreadLeft();
  }

  /** Demands that all calls under way have been interrupted, no other has begun, and all wait. */
  private static void requireStopped(Trial<?> trial, HeldCalls held, int begun, String happened) {
    int undisturbed = held.undisturbed();
    boolean left = trial.ended() && held.underWay() > 0;
    int all = held.begun();
    if (undisturbed == 0 && !left && all == begun) {
      return;
    }
    held.letGo();
    if (left) {
      throw Rejection.of(
          WORK_LEFT_RUNNING, happened + ", and when fetch came to its end they still were.");
    }
    throw undisturbed > 0 && all == begun
        ? Rejection.of(
            CALLS_HEAR_THE_CLOCK, happened + ", and they were not interrupted: they still are.")
        : Rejection.of(
            DEADLINE_IN_BETWEEN, "%s, and then %d more began.".formatted(happened, all - begun));
  }

  /** Demands that the end of the interrupted calls has let no other one begin. */
  private static void requireNoneBeganLater(
      HeldCalls held, int begun, Misconception belief, String happened) {
    if (held.begun() > begun) {
      throw Rejection.of(
          belief,
          "%s. They were interrupted, and when they had stopped, %d more began."
              .formatted(happened, held.begun() - begun));
    }
  }

  @Test
  @Order(8)
  @DisplayName("if the time is up before it begins, no call is made")
  void timeWasUp() throws Exception {
    var held = new HeldCalls();
    held.letGo();
    var timeUp = CompletableFuture.completedFuture("at once");
    try (var trial = Trial.start(() -> FetchAll.fetch(held.calls(1, 3), 2, timeUp))) {
      var ending = trial.awaitOutcome();
      if (held.begun() > 0 || !(ending.failure() instanceof TimeoutException)) {
        throw Rejection.of(
            DEADLINE_IN_BETWEEN,
            "The time was up before fetch began. Of 3 calls, %d were made, and fetch %s."
                .formatted(held.begun(), ending.describe()));
      }
    }
    // Whose calls are stopped before they have begun was lucky.
    Schedules.explore(FetchScenarios.TimeWasUp.class);
  }

  @Test
  @Order(9)
  @DisplayName("what a call throws comes out as the cause, and the other calls are stopped")
  void failureComesOut() throws Exception {
    for (Throwable failure :
        List.of(new IllegalStateException("call 0 is broken"), new AssertionError("impossible"))) {
      failureComesOut(failure, 0);
      failureComesOut(failure, 1);
    }
  }

  /** The failing call has that many others before it. */
  private static void failureComesOut(Throwable failure, int before) throws Exception {
    var held = new HeldCalls();
    var calls = new ArrayList<Callable<Integer>>(held.calls(1, before));
    calls.add(() -> {
      held.awaitWorking(1);
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    });
    calls.addAll(held.calls(before + 1, 5));
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> FetchAll.fetch(calls, 2, never()))) {
      trial.awaitGlobalQuiescence();
      String happened =
          "A call threw %s while another one was under way"
              .formatted(failure.getClass().getSimpleName());
      boolean unheard = held.undisturbed() > 0 && !trial.ended();
      boolean left = trial.ended() && held.underWay() > 0;
      int begun = held.begun();
      held.letGo();
      trial.awaitGlobalQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "%s, and fetch waits for ever%s.".formatted(happened, trial.describeBlockingCall()));
      }
      requireCause(trial, failure, happened);
      if (left) {
        throw Rejection.of(
            WORK_LEFT_RUNNING, happened + ", and when fetch threw, that one still was.");
      }
      // One may have begun in the moment of the failure, in the place of the one that failed.
      if (unheard || begun > 2) {
        throw Rejection.of(
            ForkJoinBelief.FAILURE_STOPS_NOTHING,
            begun > 2
                ? "%s, and then %d more began.".formatted(happened, begun - 1)
                : happened + ", and the calls under way were not interrupted.");
      }
      requireNoneBeganLater(held, begun, ForkJoinBelief.FAILURE_STOPS_NOTHING, happened);
    }
    threads.requireNoThreadLeft();
  }

  private static void requireCause(Trial<?> trial, Throwable failure, String happened)
      throws Exception {
    var ending = trial.awaitOutcome();
    if (ending.returned()) {
      throw Rejection.of(
          FAILURE_SWALLOWED, "%s, and fetch %s.".formatted(happened, ending.describe()));
    }
    if (!ending.isCausedBy(failure)) {
      throw Rejection.of(
          FAILURE_SWALLOWED,
          "%s, and fetch threw %s, which does not say why."
              .formatted(happened, ending.describeException()));
    }
    if (!(ending.failure() instanceof ExecutionException)
        || ending.failure().getCause().getClass() != failure.getClass()) {
      throw Rejection.of(
          FAILURE_REWRAPPED,
          "%s, and fetch threw %s, where its callers look for an ExecutionException with that as its cause."
              .formatted(happened, ending.describeException()));
    }
  }

  @Test
  @Order(10)
  @DisplayName("an interrupt while it waits is passed on, to the calls too")
  void interrupted() throws Exception {
    var held = new HeldCalls();
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> FetchAll.fetch(held.calls(1, 6), 2, never()))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      boolean unheard = held.undisturbed() > 0;
      boolean left = trial.ended() && held.underWay() > 0;
      int begun = held.begun();
      held.letGo();
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, fetch %s instead of an InterruptedException."
                .formatted(ending.describe()));
      }
      if (left) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "Interrupted while it waited, fetch came to its end while calls were under way.");
      }
      if (unheard) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, fetch did not interrupt the calls under way.");
      }
      trial.awaitGlobalQuiescence();
      requireNoneBeganLater(
          held,
          begun,
          INTERRUPT_SWALLOWED,
          "fetch was interrupted while 2 of 6 calls were under way");
    }
    threads.requireNoThreadLeft();
  }

  @Test
  @Order(11)
  @DisplayName(
      "the end of the time belongs to the caller, and after the last call it means nothing")
  void notItsTime() throws Exception {
    var timeUp = never();
    try (var trial = Trial.start(() -> FetchAll.fetch(meeting(() -> {}, 3), 2, timeUp))) {
      var results = trial.result();
      if (timeUp.isDone()) {
        throw Rejection.plain("After fetch, timeUp is completed: that is for the caller to do.");
      }
      timeUp.complete(null);
      if (!results.equals(List.of(0, 1, 2))) {
        throw Rejection.plain(
            "The time was up when fetch had returned, and then it held " + results);
      }
    }
    var other = never();
    var ends = IntStream.range(0, 3).mapToObj(i -> (Callable<Integer>) () -> i).toList();
    try (var trial =
        Trial.start(() -> {
          List<Integer> first = FetchAll.fetch(ends, 2, other);
          other.complete(null);
          boolean disturbed = Thread.interrupted();
          return disturbed ? null : first;
        })) {
      if (trial.result() == null) {
        throw Rejection.plain(
            "The time was up when fetch had returned, and then the thread that had called it was"
                + " interrupted.");
      }
    }
  }

  @Test
  @Order(12)
  @DisplayName(
      "in whatever order the threads take their steps, each call is made once, and stopped")
  void everyOrder() {
    Schedules.explore(FetchScenarios.InTime.class);
    // Who interrupts whom by a FutureTask that the code itself runs can't be followed.
    if (!JdkUse.of(FetchAll.class).includesClass("java/util/concurrent/FutureTask")) {
      Schedules.explore(FetchScenarios.TimeUpAtTheEnd.class);
      Schedules.explore(FetchScenarios.TimeIsUp.class);
    }
  }

  @Test
  @Order(13)
  @DisplayName("no calls, no results; fewer calls than may be; a result may be null")
  void fewCalls() throws Exception {
    try (var trial = Trial.start(() -> FetchAll.fetch(List.<Callable<Integer>>of(), 4, never()))) {
      var ending = trial.awaitOutcome();
      if (!List.of().equals(ending.value())) {
        throw Rejection.of(
            NOTHING_TO_DO,
            "For no calls, fetch should return []; it %s.".formatted(ending.describe()));
      }
    }
    Callable<Integer> nothing = () -> null;
    try (var trial = Trial.start(() -> FetchAll.fetch(List.of(nothing, nothing), 4, never()))) {
      var ending = trial.awaitOutcome();
      if (!Arrays.asList(null, null).equals(ending.value())) {
        throw Rejection.plain(
            "Two calls returned null, and fetch %s instead of [null, null]."
                .formatted(ending.describe()));
      }
    }
  }

  @Test
  @Order(14)
  @DisplayName("less than one call at a time is refused: IllegalArgumentException")
  void noneAtATime() throws Exception {
    for (int most : new int[] {0, -1}) {
      try (var trial = Trial.start(() -> FetchAll.fetch(meeting(() -> {}, 1), most, never()))) {
        trial.awaitQuiescence();
        var came = trial.ended() ? trial.awaitOutcome().describe() : "waits for ever";
        if (!trial.ended()
            || !(trial.awaitOutcome().failure() instanceof IllegalArgumentException)) {
          throw Rejection.plain(
              "fetch with most = %d should throw IllegalArgumentException; it %s."
                  .formatted(most, came));
        }
      }
    }
  }
}
