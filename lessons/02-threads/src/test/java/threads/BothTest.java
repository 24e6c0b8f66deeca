package threads;

import static threads.scenes.ThreadBelief.FAILED_IS_NEVER_DONE;
import static threads.scenes.ThreadBelief.FIRST_COME_FIRST_PLACE;
import static threads.scenes.ThreadBelief.INTERRUPT_GOES_DOWN;
import static threads.scenes.ThreadBelief.INTERRUPT_IS_NOISE;
import static threads.scenes.ThreadBelief.JOINS_ONLY_ONE;
import static threads.scenes.ThreadBelief.LEFT_AT_WORK;
import static threads.scenes.ThreadBelief.NULL_IS_NOT_YET;
import static threads.scenes.ThreadBelief.ONE_PLACE_FOR_ALL_CALLS;
import static threads.scenes.ThreadBelief.STARTED_IS_DONE;

import explorer.Scenario;
import explorer.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.TrialOutcome;
import kit.belief.Beliefs;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threads.scenes.FailingTask;
import threads.scenes.ThreadBelief;

@Exercise("2.1 Both")
@Beliefs(ThreadBelief.class)
class BothTest {
  private static final String ON_PURPOSE = "this supplier fails on purpose";

  @Test
  @Order(1)
  @DisplayName(
      "it waits for as long as the suppliers take, also for one at work when the other has failed")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowSuppliers.class);
    Timeouts.requireNoTimeout(SlowToStop.class);
  }

  static final class SlowSuppliers extends SlowWork {
    SlowSuppliers() {
      super("a supplier");
    }

    @Override
    protected void call() throws Exception {
      Both.both(() -> held(1), () -> held(2));
    }

    private <T> T held(T result) {
      awaitOpen();
      return result;
    }
  }

  static final class SlowToStop extends SlowWork {
    SlowToStop() {
      super("a supplier");
    }

    @Override
    protected void call() throws Exception {
      Both.both(this::failOrHold, this::failOrHold);
    }

    private Integer failOrHold() {
      FailingTask.dieSilently();
      failOrAwaitUninterruptibly();
      return 1;
    }
  }

  @Test
  @Order(2)
  @DisplayName("it waits for both, and each result stands in its own place")
  void waitsForBoth() throws Exception {
    var tooEarly = new ArrayList<String>();
    var told = new ArrayList<String>();
    for (boolean firstIsSlow : new boolean[] {true, false}) {
      var slow = new Gate();
      Supplier<String> first = () -> after(firstIsSlow ? slow : null, "one");
      Supplier<Integer> second = () -> after(firstIsSlow ? null : slow, 2);
      try (var trial = Trial.start(() -> Both.both(first, second))) {
        trial
            .awaitQuiescence(); // The quick one has ended, and what the code does about it is over.
        boolean isTooEarly = trial.ended();
        slow.open();
        var ending = trial.awaitOutcome();
        if (isTooEarly) {
          tooEarly.add(firstIsSlow ? "first" : "second");
          told.add(told(ending));
          continue;
        }
        var pair = trial.result();
        if (pair == null
            || !"one".equals(pair.first())
            || !Integer.valueOf(2).equals(pair.second())) {
          throw wrongPlaces(firstIsSlow, pair);
        }
      }
    }
    if (!tooEarly.isEmpty()) {
      // Too early for one of the two only: then it waits for the other.
      throw Rejection.of(
          tooEarly.size() == 2 ? STARTED_IS_DONE : JOINS_ONLY_ONE,
          "The %s supplier was still at work when both %s."
              .formatted(tooEarly.getFirst(), told.getFirst()));
    }
  }

  /** What is in a pair that was made too early is chance: the verdict doesn't name it. */
  private static String told(TrialOutcome<?> ending) {
    return ending.value() == null ? ending.describe() : "returned a pair";
  }

  private static Rejection wrongPlaces(boolean firstIsSlow, Pair<?, ?> pair) {
    var happened =
        "The first supplier gave \"one\", the second 2, the %s of the two ended first, and both returned %s."
            .formatted(firstIsSlow ? "second" : "first", pair);
    boolean swapped = pair != null && "one".equals(pair.second());
    return swapped ? Rejection.of(FIRST_COME_FIRST_PLACE, happened) : Rejection.plain(happened);
  }

  private static <T> T after(Gate gate, T result) {
    if (gate != null) {
      gate.awaitOpen();
    }
    return result;
  }

  @Test
  @Order(3)
  @DisplayName("both suppliers are at work at the same time")
  void atTheSameTime() throws Exception {
    Rendezvous.requireConcurrent(2, meet -> Both.both(() -> met(meet), () -> met(meet)));
  }

  private static String met(Runnable meet) {
    meet.run();
    return "met";
  }

  @Test
  @Order(4)
  @DisplayName("a result may be null")
  void nullIsAResult() throws Exception {
    var asked = new AtomicInteger();
    Supplier<Object> none =
        () -> {
          asked.incrementAndGet();
          return null;
        };
    try (var trial = Trial.start(() -> Both.both(none, none))) {
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            NULL_IS_NOT_YET,
            "Both suppliers have given null, and both still waits%s."
                .formatted(trial.describeBlockingCall()));
      }
      var ending = trial.awaitOutcome();
      if (asked.get() > 2) {
        throw Rejection.of(
            NULL_IS_NOT_YET,
            "Each of the two suppliers gives null and is to be asked once; together they were asked"
                + " %d times.".formatted(asked.get()));
      }
      if (!new Pair<>(null, null).equals(ending.value())) {
        throw Rejection.plain(
            "Both suppliers gave null, and both %s. A result may be null: then it is null in the"
                    .formatted(FailingTask.told(ending))
                + " pair.");
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("when it returns, no thread is left")
  void nothingLeft() throws Exception {
    var census = ThreadLeakCheck.begin();
    Guard.call(() -> Both.both(() -> 1, () -> 2));
    census.requireNoThreadLeft();
  }

  @Test
  @Order(6)
  @DisplayName("what a supplier throws comes out, when the other is not at work any more")
  void failureComesOut() throws Exception {
    failureComesOut(true, new IllegalStateException(ON_PURPOSE), Gate::awaitOpen);
    failureComesOut(false, new IllegalStateException(ON_PURPOSE), Gate::awaitOpen);
    // An exception has come out of either of the two: now whether an error does.
    failureComesOut(true, new AssertionError(ON_PURPOSE), Gate::awaitOpen);
    failureComesOut(false, new AssertionError(ON_PURPOSE), Gate::awaitOpen);
    // Whoever interrupts the other may not count on it to end.
    failureComesOut(true, new IllegalStateException(ON_PURPOSE), Gate::awaitOpenUninterruptibly);
    failureComesOut(false, new IllegalStateException(ON_PURPOSE), Gate::awaitOpenUninterruptibly);
  }

  private static void failureComesOut(boolean firstFails, Throwable failure, Consumer<Gate> working)
      throws Exception {
    var slow = new Gate();
    Supplier<String> failing =
        () -> {
          FailingTask.whenInside(slow, 1, failure);
          return "never";
        };
    Supplier<String> other =
        () -> {
          working.accept(slow);
          return "fine";
        };
    var census = ThreadLeakCheck.begin();
    try (var trial =
        Trial.start(() -> firstFails ? Both.both(failing, other) : Both.both(other, failing))) {
      trial.awaitGlobalQuiescence(); // also those whom it has left behind
      boolean leftItAtWork = trial.ended() && !slow.waitingThreads().isEmpty();
      slow.open();
      trial.awaitQuiescence();
      var which = firstFails ? "first" : "second";
      var happened =
          "The %s supplier threw %s, ".formatted(which, failure.getClass().getSimpleName());
      if (!trial.ended()) {
        throw Rejection.of(
            FAILED_IS_NEVER_DONE,
            happened
                + "the other one has ended, and both waits for ever%s."
                    .formatted(trial.describeBlockingCall()));
      }
      FailingTask.requireBlamed(failure, trial.awaitOutcome(), happened + "and both ");
      if (leftItAtWork) {
        throw Rejection.of(
            LEFT_AT_WORK,
            "The %s supplier threw, and when both threw as well, the other one was still at work."
                .formatted(which));
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(7)
  @DisplayName("a failure in one call is none in the next")
  void nextCall() throws Exception {
    Supplier<String> failing =
        () -> {
          FailingTask.dieSilently();
          throw new IllegalStateException(ON_PURPOSE);
        };
    try (var trial = Trial.start(() -> Both.both(failing, () -> 2))) {
      trial.awaitOutcome();
    }
    try (var trial = Trial.start(() -> Both.both(() -> 1, () -> 2))) {
      var ending = trial.awaitOutcome();
      if (!ending.returned()) {
        throw Rejection.of(
            ONE_PLACE_FOR_ALL_CALLS,
            "A supplier failed in one call of both; in the next call none did, and both "
                + ending.describe()
                + ".");
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName("an interrupt while it waits is passed on, upwards and downwards")
  void interrupted() throws Exception {
    var gate = new Gate();
    Supplier<String> slow = () -> after(gate, "slow"); // ends early if it is interrupted
    interrupted(gate, slow, slow, "Interrupted while it waited");
  }

  @Test
  @Order(9)
  @DisplayName("also while it waits for one of the two")
  void interruptedLater() throws Exception {
    var first = new Gate();
    interrupted(
        first,
        () -> after(first, "slow"),
        () -> "quick",
        "Interrupted while it waited for the first supplier, when the second had ended");
    var second = new Gate();
    interrupted(
        second,
        () -> "quick",
        () -> after(second, "slow"),
        "Interrupted while it waited for the second supplier, when the first had ended");
  }

  private static void interrupted(
      Gate gate, Supplier<String> first, Supplier<String> second, String happened)
      throws Exception {
    var census = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> Both.both(first, second))) {
      trial.awaitQuiescence();
      boolean itWaits =
          !gate.waitingThreads().equals(List.of(trial.caller())); // else it is at work
      trial.interrupt();
      trial.awaitGlobalQuiescence(); // whoever was interrupted knows it by now
      int neverHeard = gate.waitingThreads().size();
      boolean gaveUp = trial.ended();
      gate.open();
      var ending = trial.awaitOutcome();
      if (itWaits && !(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_IS_NOISE,
            happened
                + ", both %s instead of an InterruptedException; to set the flag again is not enough here."
                    .formatted(told(ending)));
      }
      if (neverHeard > 0) {
        throw Rejection.of(
            INTERRUPT_GOES_DOWN,
            happened
                + ", both %s, and %s on."
                    .formatted(
                        gaveUp ? "gave up" : "threw only when the work was done",
                        neverHeard == 1 ? "a supplier worked" : "both suppliers worked"));
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(10)
  @DisplayName("each result is there when both returns, whichever thread comes first")
  void whicheverComesFirst() {
    Schedules.explore(TwoResults.class);
    Schedules.explore(SecondFails.class);
    Schedules.explore(BothFail.class);
  }

  static final class TwoResults extends Scenario {
    private Pair<Integer, Integer> results;

    TwoResults() {
      task("main", () -> results = Both.both(() -> 1, () -> 2));
    }

    @Override
    protected void verify() {
      require(
          new Pair<>(1, 2).equals(results),
          STARTED_IS_DONE,
          "The suppliers returned 1 and 2, and both returned %s.".formatted(results));
    }
  }

  abstract static class Failing extends Scenario {
    private final String happened;
    private Object came;

    Failing(String happened, Supplier<Integer> first, Supplier<Integer> second) {
      this.happened = happened;
      task(
          "main",
          () -> {
            try {
              came = Both.both(first, second);
            } catch (RuntimeException asItShould) {
              came = null;
            }
          });
    }

    static int fail() {
      throw new IllegalStateException(ON_PURPOSE);
    }

    @Override
    protected void verify() {
      require(came == null, "%s, and both returned %s.".formatted(happened, came));
    }
  }

  static final class SecondFails extends Failing {
    SecondFails() {
      super("The second supplier threw", () -> 1, Failing::fail);
    }
  }

  static final class BothFail extends Failing {
    BothFail() {
      super("Both suppliers threw", Failing::fail, Failing::fail);
      tolerateRaces(); // one of the failures is enough, whichever it is
    }
  }
}
