package virtualthreads;

import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.INTERRUPTED_IS_FAILED;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;
import static virtualthreads.scenes.VirtualThreadBelief.ALARM_GOES_AWAY;
import static virtualthreads.scenes.VirtualThreadBelief.INTERRUPT_IS_REMEMBERED;
import static virtualthreads.scenes.VirtualThreadBelief.LATE_IS_BETTER_THAN_NEVER;
import static virtualthreads.scenes.VirtualThreadBelief.LIMIT_FOR_EACH_STEP;
import static virtualthreads.scenes.VirtualThreadBelief.LOOKS_AT_THE_CLOCK_IN_BETWEEN;
import static virtualthreads.scenes.VirtualThreadBelief.TIMER_IS_A_WORKER;
import static virtualthreads.scenes.VirtualThreadBelief.TIME_IS_TIME;
import static virtualthreads.scenes.VirtualThreadBelief.WORK_HEARS_THE_CLOCK;

import explorer.Schedules;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kit.Exercise;
import kit.JdkUse;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.TrialOutcome;
import kit.belief.Beliefs;
import kit.clock.ManualTimer;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import virtualthreads.scenes.DeadlineScenarios;
import virtualthreads.scenes.HeldWork;
import virtualthreads.scenes.SlowSteps;
import virtualthreads.scenes.ThrownFailure;
import virtualthreads.scenes.VirtualThreadBelief;

@Exercise("9.4 Deadline")
@Beliefs(VirtualThreadBelief.class)
class DeadlineTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final ManualTimer timer = new ManualTimer();

  @AfterEach
  void stopTimer() {
    timer.stop();
  }

  @Test
  @Order(0)
  @DisplayName("it waits for as long as a step takes, also for one that is slow to stop")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowSteps.InTime.class);
    Timeouts.requireNoTimeout(SlowSteps.WhenTimeIsUp.class);
    Timeouts.requireNoTimeout(SlowSteps.AfterInterrupt.class);
  }

  @Test
  @Order(1)
  @DisplayName("the steps are called one after the other, and their results are in this order")
  void oneAfterTheOther() throws Exception {
    var first = new HeldWork();
    var second = new HeldWork();
    second.letGo();
    var inTimersThread = new boolean[1];
    Callable<String> last =
        () -> {
          inTimersThread[0] |= timer.isOwnThread(Thread.currentThread());
          return null;
        };
    var steps = List.of(first.returning("first"), second.returning("second"), last);
    try (var trial = Trial.start(() -> Deadline.run(steps, HOUR, timer))) {
      trial.awaitGlobalQuiescence();
      boolean isEarly = second.begun() > 0;
      boolean isOver = trial.ended();
      boolean isUntimed = first.undisturbed() > 0 && timer.given() == 0;
      first.letGo();
      if (isUntimed && !isEarly) {
        throw Rejection.of(
            TIME_IS_TIME,
            "The first step was under way, and your code had given the timer nothing to do.");
      }
      var ending = trial.awaitOutcome();
      if (isEarly) {
        throw Rejection.plain("The second step began while the first one was under way.");
      }
      if (isOver) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "The first step was under way, and run %s.".formatted(ending.describe()));
      }
      if (timer.isShutdown()) {
        throw Rejection.of(NOT_YOURS_TO_CLOSE, "After run, the timer is shut down.");
      }
      if (inTimersThread[0]) {
        throw Rejection.of(TIMER_IS_A_WORKER, "A step was called in the timer's thread.");
      }
      if (!Arrays.asList("first", "second", null).equals(ending.value())) {
        throw Rejection.plain(
            "The steps returned first, second and null; run should return [first, second, null], and it %s."
                .formatted(ending.describe()));
      }
      if (first.begun() + second.begun() != 2) {
        throw Rejection.plain(
            "Two steps were called %d times.".formatted(first.begun() + second.begun()));
      }
    }
  }

  @Test
  @Order(2)
  @DisplayName("three steps of 25 minutes: in the third one the hour is over")
  void hourIsOver() throws Exception {
    var first = new HeldWork();
    var second = new HeldWork();
    var third = new HeldWork();
    var fourth = new HeldWork();
    fourth.letGo();
    var steps =
        List.of(first.returning(1), second.returning(2), third.returning(3), fourth.returning(4));
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> Deadline.run(steps, HOUR, timer))) {
      pass(trial, 25);
      first.letGo();
      pass(trial, 25);
      second.letGo();
      pass(trial, 9);
      boolean isEarly = trial.ended() || third.undisturbed() == 0;
      pass(trial, 16);
      boolean isUnheard = third.undisturbed() > 0;
      boolean isInCaller = third.isHeldIn(trial.caller());
      boolean isLeft = trial.ended() && third.underWay() > 0;
      int toCome = timer.pending();
      long given = timer.given();
      var others = timer.schedule(() -> {}, 1, TimeUnit.MINUTES); // somebody else's alarm
      pass(trial, 1);
      boolean isHeldUp = !others.isDone();
      others.cancel(false);
      first.letGo();
      second.letGo();
      third.letGo();
      var ending = trial.awaitOutcome();
      if (isEarly) {
        throw Rejection.plain(
            "After 59 minutes of an hour, the third step was not under way any more, and run %s."
                .formatted(ending.describe()));
      }
      if (isUnheard) {
        throw unheard(ending, isLeft, isInCaller, toCome > 0 ? given : 0);
      }
      if (isHeldUp) {
        throw Rejection.of(
            TIMER_IS_A_WORKER,
            "The hour was over, the step under way was slow to stop, and meanwhile the timer's"
                + " thread waited in your code: somebody else's alarm did not come up.");
      }
      requireTimeout(ending, "The hour was over while the third of 4 steps was under way");
      if (isLeft) {
        throw Rejection.of(
            WORK_LEFT_RUNNING, "The hour was over, and run threw while a step was under way.");
      }
      if (fourth.begun() > 0) {
        throw Rejection.of(
            WORK_HEARS_THE_CLOCK,
            "The hour was over in the third step, and then the fourth began.");
      }
      requireNothingToCome();
    }
    timer.stop();
    threads.requireNoThreadLeft();
  }

  /** So many minutes pass when all that can be done meanwhile is done. */
  private void pass(Trial<?> trial, int minutes) throws InterruptedException {
    trial.awaitGlobalQuiescence();
    timer.advance(Duration.ofMinutes(minutes));
    trial.awaitGlobalQuiescence();
  }

  /**
   * @param alarms how many the timer was given, if the last one is still to come
   */
  private static Rejection unheard(
      TrialOutcome<?> ending, boolean isLeft, boolean isInCaller, long alarms) {
    String happened =
        "Two steps took 25 minutes each, the third was under way after 25 more, and the limit was"
            + " an hour";
    if (isLeft) {
      return Rejection.of(
          WORK_LEFT_RUNNING,
          "%s: run %s, and the step went on.".formatted(happened, ending.describe()));
    }
    if (alarms > 0) {
      return Rejection.of(
          LIMIT_FOR_EACH_STEP,
          "%s. The step was not interrupted: your code has given the timer %d alarms, and the last one is still to come."
              .formatted(happened, alarms));
    }
    return Rejection.of(
        isInCaller ? LOOKS_AT_THE_CLOCK_IN_BETWEEN : WORK_HEARS_THE_CLOCK,
        happened + ". The step was not interrupted.");
  }

  private static void requireTimeout(TrialOutcome<?> ending, String happened) {
    if (ending.failure() instanceof TimeoutException) {
      return;
    }
    throw Rejection.of(
        ending.returned()
            ? LATE_IS_BETTER_THAN_NEVER
            : ending.isCausedBy(InterruptedException.class)
                ? INTERRUPTED_IS_FAILED
                : WORK_HEARS_THE_CLOCK,
        "%s, and run %s instead of %sa TimeoutException."
            .formatted(happened, ending.describe(), ending.returned() ? "throwing " : ""));
  }

  private void requireNothingToCome() {
    if (timer.pending() > 0) {
      throw Rejection.of(
          ALARM_GOES_AWAY,
          "When run had ended, %d of the things that it had given to the timer %s still to come."
              .formatted(timer.pending(), timer.pending() == 1 ? "was" : "were"));
    }
  }

  @Test
  @Order(3)
  @DisplayName("a short limit is as long as it says")
  void shortLimit() throws Exception {
    var held = new HeldWork();
    var limit = Duration.ofMillis(1).plusNanos(500_000);
    try (var trial = Trial.start(() -> Deadline.run(List.of(held.returning(1)), limit, timer))) {
      trial.awaitGlobalQuiescence();
      timer.advance(Duration.ofMillis(1));
      trial.awaitGlobalQuiescence();
      boolean isEarly = held.undisturbed() == 0;
      timer.advance(Duration.ofMillis(1));
      trial.awaitGlobalQuiescence();
      held.letGo();
      var ending = trial.awaitOutcome();
      if (isEarly) {
        throw Rejection.plain(
            "The limit was 1.5 ms. After 1 ms, the step was not under way any more, and run %s."
                .formatted(ending.describe()));
      }
      requireTimeout(ending, "The limit was 1.5 ms, and 2 ms had passed");
    }
  }

  @Test
  @Order(4)
  @DisplayName("a step that takes no notice of the end of the time changes nothing about it")
  void stepTakesNoNotice() throws Exception {
    for (boolean isLast : new boolean[] {true, false}) {
      var deaf = new HeldWork();
      var next = new HeldWork();
      next.letGo();
      var steps =
          isLast
              ? List.of(deaf.returningAnyway(1))
              : List.of(deaf.returningAnyway(1), next.returning(2));
      try (var trial = Trial.start(() -> Deadline.run(steps, HOUR, timer))) {
        pass(trial, 60);
        deaf.letGo();
        var ending = trial.awaitOutcome();
        if (next.begun() > 0) {
          throw Rejection.of(
              INTERRUPT_IS_REMEMBERED,
              "The time was up, the step under way swallowed its interrupt, and then the next step"
                  + " began.");
        }
        requireTimeout(ending, "The time was up, and the step under way returned nevertheless");
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("what a step throws comes out as it is, and no other step begins")
  void failureComesOut() throws Exception {
    for (Throwable failure :
        List.of(
            new IllegalStateException("no answer"),
            new IOException("no connection"),
            new InterruptedException("thrown by the step itself"),
            new AssertionError("impossible"))) {
      var done = new HeldWork();
      var next = new HeldWork();
      done.letGo();
      next.letGo();
      var steps = List.of(done.returning(1), done.<Integer>throwing(failure), next.returning(3));
      try (var trial = Trial.start(() -> Deadline.run(steps, HOUR, timer))) {
        var ending = trial.awaitOutcome();
        String happened = "The second step threw " + failure.getClass().getSimpleName();
        ThrownFailure.requireAsItIs(ending, failure, happened, "run");
        if (next.begun() > 0) {
          throw Rejection.of(FAILURE_SWALLOWED, happened + ", and then the third step began.");
        }
        requireNothingToCome();
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("an interrupt is passed on to the step under way, and no other step begins")
  void interrupted() throws Exception {
    for (boolean isDeaf : new boolean[] {false, true}) {
      interrupted(isDeaf, false);
      interrupted(isDeaf, true);
    }
  }

  /**
   * @param isDeaf whether the step computes on, and returns a result with its thread's flag set
   * @param isLast whether no other step is to come
   */
  private void interrupted(boolean isDeaf, boolean isLast) throws Exception {
    var held = new HeldWork();
    var next = new HeldWork();
    next.letGo();
    var step = isDeaf ? held.returningFlagged(1) : held.returning(1);
    var steps = isLast ? List.of(step) : List.of(step, next.returning(2));
    String happened =
        "Interrupted while %s was under way, run".formatted(isLast ? "the last step" : "a step");
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> Deadline.run(steps, HOUR, timer))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      boolean isUnheard = held.undisturbed() > 0;
      trial.interrupt(); // while the step stops
      trial.awaitGlobalQuiescence();
      boolean isLeft = trial.ended() && held.underWay() > 0;
      held.letGo();
      requireInterrupted(happened, trial.awaitOutcome(), isUnheard, isLeft, next.begun() > 0);
      requireNothingToCome();
    }
    timer.advance(HOUR);
    threads.requireNoThreadLeftBesides(timer::isOwnThread);
  }

  private static void requireInterrupted(
      String happened, TrialOutcome<?> ending, boolean isUnheard, boolean isLeft, boolean wentOn) {
    if (isLeft) {
      throw Rejection.of(WORK_LEFT_RUNNING, happened + " came to its end before the step.");
    }
    if (isUnheard) {
      throw Rejection.of(INTERRUPT_SWALLOWED, happened + " did not interrupt that step.");
    }
    if (wentOn) {
      throw Rejection.of(INTERRUPT_SWALLOWED, happened + " began the next step.");
    }
    if (!(ending.failure() instanceof InterruptedException)) {
      throw Rejection.of(
          INTERRUPT_SWALLOWED,
          "%s %s instead of %san InterruptedException."
              .formatted(happened, ending.describe(), ending.returned() ? "throwing " : ""));
    }
  }

  @Test
  @Order(7)
  @DisplayName("when it is done, nothing that it gave to the timer is still to come")
  void nothingToCome() throws Exception {
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> Deadline.run(List.of(() -> 1, () -> 2), HOUR, timer))) {
      trial.result();
      requireNothingToCome();
    }
    timer.stop();
    threads.requireNoThreadLeft();
  }

  @Test
  @Order(8)
  @DisplayName("in whatever order the threads take their steps")
  void everyOrder() {
    Schedules.explore(DeadlineScenarios.MayBeLate.class);
    Schedules.explore(DeadlineScenarios.OneStep.class, 3);
    // Who interrupts whom by a FutureTask that the code itself runs can't be followed.
    if (!JdkUse.of(Deadline.class).includesClass("java/util/concurrent/FutureTask")) {
      Schedules.explore(DeadlineScenarios.IsLate.class);
      Schedules.explore(DeadlineScenarios.SwallowsIt.class);
    }
  }

  @Test
  @Order(9)
  @DisplayName("no steps, no results")
  void noSteps() throws Exception {
    try (var trial = Trial.start(() -> Deadline.run(List.<Callable<Integer>>of(), HOUR, timer))) {
      var ending = trial.awaitOutcome();
      if (!List.of().equals(ending.value())) {
        throw Rejection.of(
            NOTHING_TO_DO,
            "For no steps, run should return []; it %s.".formatted(ending.describe()));
      }
    }
  }
}
