package pools;

import static kit.belief.CommonBelief.ERROR_IS_NO_FAILURE;
import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.DeviceBelief.RUNS_ON_YOUR_THREAD;
import static pools.scenes.Attempts.failing;
import static pools.scenes.Attempts.held;
import static pools.scenes.Attempts.names;
import static pools.scenes.Attempts.withOneWinner;
import static pools.scenes.PoolBelief.FAILURE_AS_NULL;
import static pools.scenes.PoolBelief.FIRST_FINISHED;
import static pools.scenes.PoolBelief.INTERRUPT_NOT_HANDED_ON;
import static pools.scenes.PoolBelief.LOSERS_RUN_ON;
import static pools.scenes.PoolBelief.NONSENSE_ACCEPTED;
import static pools.scenes.PoolBelief.NULL_HAS_NO_PLACE;
import static pools.scenes.PoolBelief.NULL_IS_NO_ANSWER;
import static pools.scenes.PoolBelief.ONE_WILL_SUCCEED;
import static pools.scenes.PoolBelief.TOLD_BEFORE_IT_IS_THERE;
import static pools.scenes.PoolBelief.WAITS_FOR_ALL;
import static pools.scenes.PoolBelief.WORK_REPEATED;

import explorer.Scenario;
import explorer.Schedules;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
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
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pools.scenes.Attempts;

@Exercise("3.2 FirstGood")
class FirstGoodTest {

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the attempts take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowAttempts.class);
  }

  static final class SlowAttempts extends SlowWork {
    SlowAttempts() {
      super("an attempt");
    }

    @Override
    protected void call() throws Exception {
      Callable<String> attempt =
          () -> {
            awaitOpen();
            return "found at last";
          };
      FirstGood.of(List.of(attempt, attempt));
    }
  }

  @Test
  @Order(1)
  @DisplayName("the answer of an attempt that succeeds comes out")
  void oneAttempt() throws Exception {
    Schedules.proveIfItFails(OnlyOne.class, this::oneAttemptInThreads);
  }

  static final class OnlyOne extends Scenario {
    private String answer;

    OnlyOne() {
      task("main", () -> answer = FirstGood.of(List.<Callable<String>>of(() -> "found")));
    }

    @Override
    protected void verify() {
      require(
          "found".equals(answer),
          TOLD_BEFORE_IT_IS_THERE,
          "The only attempt returned \"found\", and FirstGood.of gave " + answer + ".");
    }
  }

  private void oneAttemptInThreads() throws Exception {
    var answer = Guard.call(() -> FirstGood.of(List.<Callable<String>>of(() -> "found")));
    if (!"found".equals(answer)) {
      throw Rejection.plain(
          "The only attempt returned \"found\", and FirstGood.of gave " + answer + ".");
    }
  }

  @Test
  @Order(2)
  @DisplayName("all attempts are under way at the same time")
  void allAtOnce() throws Exception {
    // More than there are processors, and than the common pool has threads: attempts mostly wait,
    // so their number is what counts.
    int howMany = Math.max(12, Runtime.getRuntime().availableProcessors() + 3);
    var meeting = new AtomicReference<Runnable>();
    var begun = new AtomicInteger();
    Callable<String> attempt =
        () -> {
          begun.incrementAndGet();
          meeting.get().run();
          if (begun.get() < howMany) {
            throw new IOException("let go before all had met"); // so that the others come too
          }
          return "met";
        };
    var attempts = ObservedList.of(Collections.nCopies(howMany, attempt));
    Rendezvous.requireConcurrent(
        howMany,
        attempts,
        meet -> {
          meeting.set(meet);
          return FirstGood.of(attempts);
        });
  }

  @Test
  @Order(3)
  @DisplayName("attempts that fail first do not win, however they fail and however many they are")
  void failuresDoNotWin() throws Exception {
    Schedules.proveIfItFails(OneFinds.class, this::failuresDoNotWinInThreads);
  }

  private void failuresDoNotWinInThreads() throws Exception {
    var later = new Gate();
    var attempts =
        List.of(
            failing(new IOException("no such mirror")),
            failing(new InterruptedException("somebody stopped this attempt")),
            failing(new AssertionError("a bug in this attempt")),
            held(later, "found later"));
    try (var trial = Trial.start(() -> FirstGood.of(attempts))) {
      trial.awaitQuiescence(); // The failures have come in, and whatever they bring about is over.
      later.open();
      var ending = trial.awaitOutcome();
      if (!"found later".equals(ending.value())) {
        throw Rejection.of(
            FIRST_FINISHED,
            "Three attempts failed at once, the fourth found an answer a little later, and FirstGood.of %s."
                // Which of the three came first is chance: the verdict doesn't name it.
                .formatted(ending.returned() ? ending.describe() : "threw an exception"));
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("the first success wins: it waits for no slower attempt")
  void doesNotWaitForTheSlow() throws Exception {
    Schedules.proveIfItFails(OneFinds.class, this::doesNotWaitForTheSlowInThreads);
  }

  private void doesNotWaitForTheSlowInThreads() throws Exception {
    var slow = new Gate();
    try (var trial = Trial.start(() -> FirstGood.of(withOneWinner(slow)))) {
      trial.awaitQuiescence();
      boolean waitsForTheSlow = !trial.ended() && !slow.waitingThreads().isEmpty();
      boolean isTheSlow = slow.waitingThreads().contains(trial.caller());
      boolean closes =
          trial.standstill().flatMap(Standstill::blockingCall).stream()
              .anyMatch(wait -> List.of("close", "awaitTermination").contains(wait.what()));
      var where = trial.describeBlockingCall();
      slow.open();
      var ending = trial.awaitOutcome();
      if (isTheSlow) {
        throw Rejection.of(
            RUNS_ON_YOUR_THREAD,
            "Attempt 2 had its answer, but FirstGood.of was busy with another attempt on its own"
                + " thread.");
      }
      if (waitsForTheSlow) {
        throw Rejection.of(
            closes ? LOSERS_RUN_ON : WAITS_FOR_ALL,
            "Attempt 2 had its answer, and FirstGood.of still waited%s for attempts 1 and 3."
                .formatted(where));
      }
      if (!"fast".equals(ending.value())) {
        throw Rejection.plain(
            "Attempt 2 was the first with an answer, \"fast\", and FirstGood.of %s."
                .formatted(ending.describe()));
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("the losers are cancelled")
  void losersAreCancelled() throws Exception {
    var slow = new Gate();
    var census = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> FirstGood.of(withOneWinner(slow)))) {
      trial.awaitGlobalQuiescence(); // who was cancelled is out by now
      int runningOn = slow.waitingThreads().size();
      slow.open();
      trial.awaitOutcome();
      if (runningOn > 0) {
        throw Rejection.of(
            LOSERS_RUN_ON,
            "Attempt 2 has won, and %d of the other attempts still %s: nobody interrupted %s."
                .formatted(
                    runningOn, runningOn == 1 ? "runs" : "run", runningOn == 1 ? "it" : "them"));
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(6)
  @DisplayName("when all fail, it throws and says why")
  void allFail() throws Exception {
    Schedules.proveIfItFails(BothFail.class, this::allFailInThreads);
  }

  private void allFailInThreads() throws Exception {
    requireFailure(new IOException("mirror 1 is down"), new IOException("mirror 2 is down"));
    requireFailure(new IOException("mirror 1 is down"), new AssertionError("a bug in attempt 2"));
  }

  /** Exceptions are to be tried before an error. */
  private static void requireFailure(Throwable... failures) throws Exception {
    var calls = new Census<Throwable>();
    var attempts = Stream.of(failures).map(failure -> Attempts.counted(failure, calls)).toList();
    var happened = "Both attempts failed (%s), and FirstGood.of ".formatted(names(failures));
    boolean error = Stream.of(failures).anyMatch(Error.class::isInstance);
    var census = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> FirstGood.of(attempts))) {
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            error ? ERROR_IS_NO_FAILURE : ONE_WILL_SUCCEED,
            "%swaits for an answer for ever%s.".formatted(happened, trial.describeBlockingCall()));
      }
      var ending = trial.awaitOutcome();
      if (ending.returned()) {
        throw Rejection.of(
            error ? ERROR_IS_NO_FAILURE : FAILURE_AS_NULL, happened + ending.describe() + ".");
      }
      if (!(ending.failure() instanceof ExecutionException e)
          || !Arrays.asList(failures).contains(e.getCause())) {
        throw Rejection.of(
            FAILURE_REWRAPPED,
            "%sthrew %s instead of an ExecutionException with one of these as its cause."
                .formatted(happened, ending.describeException()));
      }
      trial.awaitGlobalQuiescence();
      if (!calls.duplicates().isEmpty()) {
        throw Rejection.of(
            WORK_REPEATED,
            "There were two attempts, both failed, and they were made %d times."
                .formatted(calls.total()));
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(7)
  @DisplayName("an interrupt while it waits is passed on, and stops the attempts")
  void interrupted() throws Exception {
    var slow = new Gate();
    var attempts = List.of(held(slow, "slow"), held(slow, "slow"));
    var census = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> FirstGood.of(attempts))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      int runningOn = slow.waitingThreads().size();
      slow.open();
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, FirstGood.of %s instead of an InterruptedException."
                .formatted(ending.describe()));
      }
      if (runningOn > 0) {
        throw Rejection.of(
            INTERRUPT_NOT_HANDED_ON,
            "Interrupted while it waited, FirstGood.of gave up, but its attempts ran on.");
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(8)
  @DisplayName("an answer may be null")
  void nullIsAnAnswer() throws Exception {
    var later = new Gate();
    List<Callable<String>> attempts = List.of(() -> null, held(later, "not null"));
    try (var trial = Trial.start(() -> FirstGood.of(attempts))) {
      trial.awaitQuiescence();
      boolean waits = !trial.ended();
      later.open();
      var ending = trial.awaitOutcome();
      if (waits || !ending.returned() || ending.value() != null) {
        throw Rejection.of(
            ending.isCausedBy(NullPointerException.class) ? NULL_HAS_NO_PLACE : NULL_IS_NO_ANSWER,
            "Attempt 1 answered null, and FirstGood.of %s."
                .formatted(waits ? "went on waiting for attempt 2" : ending.describe()));
      }
    }
  }

  @Test
  @Order(9)
  @DisplayName("without attempts there is no answer: IllegalArgumentException")
  void noAttempt() throws Exception {
    try (var trial = Trial.start(() -> FirstGood.of(List.<Callable<String>>of()))) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.of(
            NONSENSE_ACCEPTED,
            "For an empty list FirstGood.of should throw IllegalArgumentException; it %s."
                .formatted(ending.describe()));
      }
    }
  }

  @Test
  @Order(10)
  @DisplayName("in whatever order the threads take their steps, what one attempt found comes out")
  void whicheverEndsFirst() {
    Schedules.explore(OneFinds.class);
    Schedules.explore(BothFind.class);
    Schedules.explore(BothFail.class);
  }

  abstract static class TwoAttempts extends Scenario {
    private String outcome;

    TwoAttempts(Callable<String> first, Callable<String> second) {
      task("main", () -> outcome = outcomeOf(List.of(first, second)));
    }

    private static String outcomeOf(List<Callable<String>> attempts) throws InterruptedException {
      try {
        return FirstGood.of(attempts);
      } catch (ExecutionException e) {
        return String.valueOf(e.getCause() == null ? null : e.getCause().getMessage());
      }
    }

    static String fail(String message) throws IOException {
      throw new IOException(message);
    }

    void requireOneOf(String happened, String... outcomes) {
      require(
          outcome != null,
          TOLD_BEFORE_IT_IS_THERE,
          "%s, and FirstGood.of gave null.".formatted(happened));
      require(
          Arrays.asList(outcomes).contains(outcome),
          "%s, and FirstGood.of gave %s.".formatted(happened, outcome));
    }
  }

  static final class OneFinds extends TwoAttempts {
    OneFinds() {
      super(() -> fail("down"), () -> "found");
    }

    @Override
    protected void verify() {
      requireOneOf("Attempt 1 failed, attempt 2 answered \"found\"", "found");
    }
  }

  static final class BothFind extends TwoAttempts {
    BothFind() {
      super(() -> "one", () -> "two");
    }

    @Override
    protected void verify() {
      requireOneOf("Attempt 1 answered \"one\", attempt 2 \"two\"", "one", "two");
    }
  }

  static final class BothFail extends TwoAttempts {
    BothFail() {
      super(() -> fail("mirror 1 is down"), () -> fail("mirror 2 is down"));
      tolerateRaces(); // which failure is kept is all the same
    }

    @Override
    protected void verify() {
      requireOneOf("Both attempts failed", "mirror 1 is down", "mirror 2 is down");
    }
  }
}
