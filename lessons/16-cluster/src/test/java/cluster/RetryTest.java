package cluster;

import static cluster.scenes.RetryBelief.ALARM_STAYS;
import static cluster.scenes.RetryBelief.DOUBLING_HAS_NO_END;
import static cluster.scenes.RetryBelief.EVERY_FAILURE_PASSES;
import static cluster.scenes.RetryBelief.GAVE_UP_SAYS_IT_ALL;
import static cluster.scenes.RetryBelief.MILLISECONDS_WILL_DO;
import static cluster.scenes.RetryBelief.NEW_ATTEMPT_NEW_REQUEST;
import static cluster.scenes.RetryBelief.PAUSE_AFTER_THE_LAST;
import static cluster.scenes.RetryBelief.PAUSE_FOR_EACH_ATTEMPT;
import static cluster.scenes.RetryBelief.PAUSE_KNOWN_BEFOREHAND;
import static cluster.scenes.RetryBelief.SAME_PAUSE;
import static cluster.scenes.RetryBelief.SLEEP_IS_THE_TIMER;
import static cluster.scenes.RetryBelief.SOONER_IS_BETTER;
import static cluster.scenes.RetryBelief.TIMER_DOES_THE_WORK;
import static cluster.scenes.ScriptedBank.Fate.ANSWERED;
import static cluster.scenes.ScriptedBank.Fate.ANSWER_LOST;
import static cluster.scenes.ScriptedBank.Fate.BUG;
import static cluster.scenes.ScriptedBank.Fate.ERROR;
import static cluster.scenes.ScriptedBank.Fate.INTERRUPTED;
import static cluster.scenes.ScriptedBank.Fate.REFUSED;
import static cluster.scenes.ScriptedBank.Fate.REQUEST_LOST;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;

import cluster.scenes.KeyCheck;
import cluster.scenes.RetryBelief;
import cluster.scenes.ScriptedBank;
import cluster.scenes.ScriptedBank.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kit.Exercise;
import kit.Gate;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.TrialOutcome;
import kit.belief.Beliefs;
import kit.clock.ManualTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("16.3 Retry")
@Beliefs(RetryBelief.class)
class RetryTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final ManualTimer timer = new ManualTimer();

  @AfterEach
  void stopTimer() {
    timer.stop();
  }

  private Trial<Long> deposit(ScriptedBank bank, RetryPolicy policy) {
    return Trial.start(() -> Retry.deposit(bank, 5, policy, timer));
  }

  /** Lets all that can be done be done, then lets the time pass, and so on. */
  private void pass(Trial<?> trial, Duration time) throws InterruptedException {
    trial.awaitGlobalQuiescence();
    timer.advance(time);
    trial.awaitGlobalQuiescence();
  }

  @Test
  @Order(1)
  @DisplayName("the bank answers: one attempt, and its answer is returned")
  void answers() throws Exception {
    var bank = new ScriptedBank();
    var threads = ThreadLeakCheck.begin();
    try (var trial = deposit(bank, new RetryPolicy(3, MINUTE, HOUR))) {
      var outcome = trial.awaitOutcome();
      if (!Long.valueOf(5).equals(outcome.value()) || bank.count() != 1) {
        throw Rejection.plain(
            "The bank answered 5, the new balance. There were %d attempts, and deposit %s."
                .formatted(bank.count(), outcome.describe()));
      }
      requireTidy(bank);
    }
    threads.requireNoThreadLeftBesides(timer::isOwnThread);
    try (var trial =
        deposit(new ScriptedBank(), new RetryPolicy(Integer.MAX_VALUE, MINUTE, HOUR))) {
      if (!trial.awaitOutcome().returned()) {
        throw Rejection.of(
            PAUSE_FOR_EACH_ATTEMPT,
            "There may be %,d attempts, and the first one is answered. deposit %s."
                .formatted(Integer.MAX_VALUE, trial.awaitOutcome().describe()));
      }
    }
  }

  private void requireTidy(ScriptedBank bank) {
    if (timer.isShutdown()) {
      throw Rejection.of(NOT_YOURS_TO_CLOSE, "After deposit, the timer is shut down.");
    }
    if (timer.pending() > 0) {
      throw Rejection.of(
          ALARM_STAYS, "deposit has ended, and a task that it gave to the timer is still to come.");
    }
    if (bank.attempts().stream().anyMatch(attempt -> timer.isOwnThread(attempt.thread()))) {
      throw Rejection.of(TIMER_DOES_THE_WORK, "An attempt was made in the timer's thread.");
    }
  }

  @Test
  @Order(2)
  @DisplayName("a request or an answer is lost: the money is there once")
  void once() throws Exception {
    once(ANSWER_LOST, "The bank did what the first request said, and its answer was lost");
    once(REQUEST_LOST, "The first request was lost on its way");
    once(ANSWER_LOST, "The bank's first two answers were lost", ANSWER_LOST);
  }

  private void once(Fate fate, String happened, Fate... more) throws Exception {
    var fates = new ArrayList<Fate>(List.of(fate));
    Collections.addAll(fates, more);
    var bank = new ScriptedBank(fates.toArray(Fate[]::new));
    var threads = ThreadLeakCheck.begin();
    try (var trial = deposit(bank, new RetryPolicy(4, MINUTE, HOUR))) {
      awaitAlarm(trial, bank);
      for (int i = 0; i < fates.size(); i++) {
        pass(trial, HOUR);
      }
      var outcome = trial.awaitOutcome();
      if (bank.keys() > 1) {
        throw Rejection.of(
            NEW_ATTEMPT_NEW_REQUEST,
            "%s. deposit made %d attempts with %d different keys, and then the balance was %d instead of 5."
                .formatted(happened, bank.count(), bank.keys(), bank.balance()));
      }
      if (!Long.valueOf(5).equals(outcome.value()) || bank.count() != fates.size() + 1) {
        throw Rejection.plain(
            "%s, and the bank would have answered the next one. There were %d attempts, and deposit %s."
                .formatted(happened, bank.count(), outcome.describe()));
      }
      requireTidy(bank);
    }
    threads.requireNoThreadLeftBesides(timer::isOwnThread);
  }

  /** After the first attempt, with a pause to come. */
  private void awaitAlarm(Trial<?> trial, ScriptedBank bank) throws InterruptedException {
    trial.awaitGlobalQuiescenceOr(() -> timer.given() > 0 || bank.count() > 1 || trial.ended());
    if (timer.given() == 0 && bank.count() == 1 && !trial.ended()) {
      throw Rejection.of(
          SLEEP_IS_THE_TIMER,
          "The first attempt had no answer, and your code had given the timer nothing to do.");
    }
  }

  @Test
  @Order(3)
  @DisplayName("the same amount twice is two deposits, also if they come from two JVMs")
  void twoDeposits() throws Exception {
    var check = new KeyCheck(timer);
    check.manyCalls();
    check.alikeJvms();
  }

  @Test
  @Order(4)
  @DisplayName("a call keeps its key while another call is made")
  void callInBetween() throws Exception {
    var bank = new ScriptedBank(ANSWERED, REQUEST_LOST);
    Account account = new KeyCheck(timer).withCallInBetween(bank);
    var policy = new RetryPolicy(2, MINUTE, HOUR);
    try (var trial = Trial.start(() -> Retry.deposit(account, 5, policy, timer))) {
      pass(trial, MINUTE);
      trial.awaitOutcome();
      KeyCheck.requireKeysOfTheirOwn(bank);
    }
  }

  @Test
  @Order(5)
  @DisplayName("each pause is twice as long as the one before, up to the longest")
  void pauses() throws Exception {
    var policy = new RetryPolicy(7, MINUTE.multipliedBy(10), HOUR);
    var bank = new ScriptedBank(Collections.nCopies(6, REQUEST_LOST).toArray(Fate[]::new));
    try (var trial = deposit(bank, policy)) {
      awaitAlarm(trial, bank);
      if (bank.count() > 1) {
        throw Rejection.of(
            SOONER_IS_BETTER,
            "No attempt had an answer. Before any time had passed, there were %d attempts."
                .formatted(bank.count()));
      }
      int done = 0;
      for (int minutes : new int[] {10, 20, 40, 60, 60, 60}) {
        done++;
        pass(trial, Duration.ofMinutes(minutes).minusMillis(1));
        if (bank.count() != done || trial.ended()) {
          throw Rejection.of(
              done == 1 ? SOONER_IS_BETTER : SAME_PAUSE,
              "The pause after attempt %d should be %d minutes. 1 ms before its end, there were %d attempts%s."
                  .formatted(
                      done, minutes, bank.count(), trial.ended() ? ", and deposit had ended" : ""));
        }
        timer.advance(Duration.ofMillis(1));
        trial.awaitGlobalQuiescence();
        if (bank.count() != done + 1) {
          throw Rejection.plain(
              "The pause after attempt %d should be %d minutes. Then there should be %d attempts, and there were %d."
                  .formatted(done, minutes, done + 1, bank.count()));
        }
      }
      if (!Long.valueOf(5).equals(trial.awaitOutcome().value())) {
        throw Rejection.plain(
            "The bank answered attempt 7, and deposit %s."
                .formatted(trial.awaitOutcome().describe()));
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("a pause may last milliseconds and a half, or months")
  void shortAndLongPauses() throws Exception {
    requirePauses(Duration.ofNanos(1_500_000));
    requirePauses(Duration.ofDays(20));
  }

  /** The first pause, and two more. */
  private void requirePauses(Duration first) throws Exception {
    var bank = new ScriptedBank(Collections.nCopies(3, REQUEST_LOST).toArray(Fate[]::new));
    try (var trial = deposit(bank, new RetryPolicy(4, first, Duration.ofDays(365)))) {
      Duration pause = first;
      for (int done = 1; done <= 3; done++) {
        pass(trial, pause.minusNanos(1));
        int early = bank.count();
        pass(trial, Duration.ofNanos(1));
        if (early != done || bank.count() != done + 1) {
          throw Rejection.of(
              MILLISECONDS_WILL_DO,
              "The pause after attempt %d should be %s. Just before its end there were %d attempts, and at its end %d."
                  .formatted(done, pause, early, bank.count()));
        }
        pause = pause.plus(pause);
      }
      trial.awaitOutcome();
    }
  }

  @Test
  @Order(7)
  @DisplayName("a pause begins when the attempt has ended, however long that took")
  void slowAttempt() throws Exception {
    var bank = new ScriptedBank(REQUEST_LOST);
    var gate = new Gate();
    Account slow =
        (key, amount) -> {
          gate.awaitOpen();
          return bank.deposit(key, amount);
        };
    var policy = new RetryPolicy(2, MINUTE, HOUR);
    try (var trial = Trial.start(() -> Retry.deposit(slow, 5, policy, timer))) {
      pass(trial, MINUTE.dividedBy(2));
      gate.open();
      pass(trial, MINUTE.minusMillis(1));
      int early = bank.count();
      pass(trial, Duration.ofMillis(1));
      if (early != 1 || bank.count() != 2) {
        throw Rejection.of(
            PAUSE_KNOWN_BEFOREHAND,
            "The first attempt took half a minute, and the pause after it should be a minute. Just before its end there were %d attempts, and at its end %d."
                .formatted(early, bank.count()));
      }
      trial.awaitOutcome();
    }
  }

  @Test
  @Order(8)
  @DisplayName("the last attempt has no answer: it gives up at once, with the cause")
  void givesUp() throws Exception {
    for (int attempts : new int[] {1, 3}) {
      var bank =
          new ScriptedBank(Collections.nCopies(attempts + 2, ANSWER_LOST).toArray(Fate[]::new));
      var threads = ThreadLeakCheck.begin();
      try (var trial = deposit(bank, new RetryPolicy(attempts, MINUTE, MINUTE))) {
        for (int i = 1; i < attempts; i++) {
          pass(trial, MINUTE);
        }
        trial.awaitGlobalQuiescence();
        boolean isLate = !trial.ended() && bank.count() == attempts;
        String where = trial.describeBlockingCall();
        pass(trial, HOUR);
        if (isLate) {
          throw Rejection.of(
              PAUSE_AFTER_THE_LAST,
              "Of %d attempts, the last one had no answer, and deposit had not ended: it waited%s."
                  .formatted(attempts, where));
        }
        pass(trial, HOUR);
        var outcome = trial.awaitOutcome();
        if (bank.count() != attempts) {
          throw Rejection.plain(
              "The policy said %d attempts, and there were %d.".formatted(attempts, bank.count()));
        }
        if (!(outcome.failure() instanceof GaveUpException gaveUp)) {
          throw Rejection.plain(
              "None of %d attempts had an answer, and deposit %s instead of throwing a GaveUpException."
                  .formatted(attempts, outcome.describe()));
        }
        if (gaveUp.getCause() != bank.last()) {
          throw Rejection.of(
              GAVE_UP_SAYS_IT_ALL,
              "deposit threw a GaveUpException. Its cause is %s, and not what the last attempt has thrown."
                  .formatted(gaveUp.getCause()));
        }
        requireTidy(bank);
      }
      threads.requireNoThreadLeftBesides(timer::isOwnThread);
    }
  }

  @Test
  @Order(9)
  @DisplayName("80 attempts: the pause never gets longer than the longest, nor shorter")
  void manyAttempts() throws Exception {
    int attempts = 80;
    var bank = new ScriptedBank(Collections.nCopies(attempts, REQUEST_LOST).toArray(Fate[]::new));
    try (var trial = deposit(bank, new RetryPolicy(attempts, MINUTE, HOUR))) {
      Duration pause = MINUTE;
      for (int i = 1; i < attempts; i++) {
        pass(trial, pause);
        pause = pause.compareTo(Duration.ofMinutes(30)) > 0 ? HOUR : pause.multipliedBy(2);
        if (bank.count() != i + 1) {
          throw Rejection.of(
              DOUBLING_HAS_NO_END,
              "The first pause is a minute, the longest an hour. When %d pauses should be over, there were %d attempts%s."
                  .formatted(
                      i,
                      bank.count(),
                      trial.ended()
                          ? ", and deposit had ended: it " + trial.awaitOutcome().describe()
                          : ""));
        }
      }
      trial.awaitOutcome();
    }
  }

  @Test
  @Order(10)
  @DisplayName("what is no missing answer comes out as it is, and there is no other attempt")
  void noOtherAttempt() throws Exception {
    for (Fate fate : List.of(REFUSED, BUG, ERROR, INTERRUPTED)) {
      for (int before = 0; before < 2; before++) {
        var bank = before == 0 ? new ScriptedBank(fate) : new ScriptedBank(REQUEST_LOST, fate);
        var threads = ThreadLeakCheck.begin();
        try (var trial = deposit(bank, new RetryPolicy(4, MINUTE, HOUR))) {
          pass(trial, HOUR);
          pass(trial, HOUR);
          requireAsItIs(trial.awaitOutcome(), bank, before + 1);
          requireTidy(bank);
        }
        threads.requireNoThreadLeftBesides(timer::isOwnThread);
      }
    }
  }

  private static void requireAsItIs(TrialOutcome<Long> outcome, ScriptedBank bank, int due) {
    String happened = "Attempt %d threw %s".formatted(due, bank.last().getClass().getSimpleName());
    if (bank.count() != due) {
      throw Rejection.of(
          bank.last() instanceof InterruptedException ? INTERRUPT_SWALLOWED : EVERY_FAILURE_PASSES,
          "%s, and there were %d attempts.".formatted(happened, bank.count()));
    }
    if (outcome.failure() != bank.last()) {
      throw Rejection.plain(
          "%s, and deposit %s. It should throw the same object."
              .formatted(happened, outcome.describe()));
    }
  }

  @Test
  @Order(11)
  @DisplayName("an interrupt ends the pause, and there is no other attempt")
  void interrupted() throws Exception {
    var bank = new ScriptedBank(ANSWER_LOST, ANSWERED);
    var threads = ThreadLeakCheck.begin();
    try (var trial = deposit(bank, new RetryPolicy(4, MINUTE, HOUR))) {
      awaitAlarm(trial, bank);
      trial.awaitGlobalQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      boolean isUnheard = !trial.ended();
      int pending = timer.pending();
      pass(trial, HOUR);
      pass(trial, HOUR);
      var outcome = trial.awaitOutcome();
      if (isUnheard || bank.count() > 1 || !(outcome.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "deposit was interrupted in the first pause. There %s, and it %s instead of an InterruptedException."
                .formatted(
                    bank.count() == 1 ? "was 1 attempt" : "were " + bank.count() + " attempts",
                    outcome.describe()));
      }
      if (pending > 0) {
        throw Rejection.of(
            ALARM_STAYS,
            "deposit was interrupted in a pause and threw, and its task for the timer is still to"
                + " come.");
      }
      requireTidy(bank);
    }
    threads.requireNoThreadLeftBesides(timer::isOwnThread);
  }

  @Test
  @Order(12)
  @DisplayName("interrupted during an attempt: it does not end before the attempt does")
  void interruptedInAttempt() throws Exception {
    var bank = new ScriptedBank();
    var gate = new Gate();
    Account slow =
        (key, amount) -> {
          gate.awaitOpenUninterruptibly();
          return bank.deposit(key, amount);
        };
    var policy = new RetryPolicy(2, MINUTE, HOUR);
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> Retry.deposit(slow, 5, policy, timer))) {
      trial.awaitGlobalQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      boolean isLeft = trial.ended();
      gate.open();
      pass(trial, HOUR);
      var outcome = trial.awaitOutcome();
      if (isLeft) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "deposit was interrupted during an attempt that takes no notice of interrupts, and it %s while the attempt was under way. Then the balance was %d."
                .formatted(outcome.describe(), bank.balance()));
      }
      requireTidy(bank);
    }
    threads.requireNoThreadLeftBesides(timer::isOwnThread);
  }
}
