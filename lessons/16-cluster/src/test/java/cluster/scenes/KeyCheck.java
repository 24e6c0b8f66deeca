package cluster.scenes;

import static cluster.scenes.RetryBelief.COUNTER_IS_UNIQUE;
import static cluster.scenes.RetryBelief.NO_TWO_ARE_ALIKE;
import static cluster.scenes.RetryBelief.ONE_CALL_AT_A_TIME;
import static cluster.scenes.RetryBelief.SAME_AMOUNT_SAME_REQUEST;

import cluster.Account;
import cluster.GaveUpException;
import cluster.RefusedException;
import cluster.Retry;
import cluster.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import kit.Guard;
import kit.Rejection;

/** Whether each call has a key that no other call has, wherever that one is made. */
public final class KeyCheck {
  private static final int CALLS = 1_000;
  private static final RetryPolicy ONCE =
      new RetryPolicy(1, Duration.ofMinutes(1), Duration.ofHours(1));

  private final ScheduledExecutorService timer;

  /** With the timer that each call gets. */
  public KeyCheck(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /** Many calls in this JVM, one after the other, for the same amount. */
  public void manyCalls() throws Exception {
    var bank = new ScriptedBank();
    Guard.run(() -> {
      for (int i = 0; i < CALLS; i++) {
        Retry.deposit(bank, 5, ONCE, timer);
      }
    });
    if (bank.keys() < CALLS) {
      throw Rejection.of(
          SAME_AMOUNT_SAME_REQUEST,
          "deposit was called %,d times with the amount 5, with %,d different keys. Then the balance was %,d instead of %,d."
              .formatted(CALLS, bank.keys(), bank.balance(), 5 * CALLS));
    }
  }

  /** Two JVMs that are alike in all that the code can ask. */
  public void alikeJvms() throws Exception {
    var bank = new ScriptedBank();
    List<String> asked = Guard.call(() -> AnotherRetry.depositInTwo(bank, 5, ONCE, timer));
    if (bank.keys() < 2) {
      String both =
          "Both used the key %s, and the balance was %d instead of 10."
              .formatted(bank.attempts().getFirst().key(), bank.balance());
      throw asked.isEmpty()
          ? Rejection.of(
              COUNTER_IS_UNIQUE,
              "Two JVMs with the same program deposited 5 each. %s".formatted(both))
          : Rejection.of(
              NO_TWO_ARE_ALIKE,
              "Two JVMs with the same program deposited 5 each, and %s gave the same in both. %s"
                  .formatted(String.join(", ", asked), both));
    }
  }

  /** A bank that this JVM asks for another deposit while it makes the first attempt of one. */
  public Account withCallInBetween(ScriptedBank bank) {
    var isFirst = new AtomicBoolean(true);
    return (key, amount) -> {
      if (isFirst.getAndSet(false)) {
        callInBetween(bank);
      }
      return bank.deposit(key, amount);
    };
  }

  private void callInBetween(ScriptedBank bank) throws RefusedException, InterruptedException {
    try {
      Retry.deposit(bank, 5, ONCE, timer);
    } catch (GaveUpException e) {
      throw new IllegalStateException("the bank has answered", e);
    }
  }

  /** Demands that the call in between has changed nothing, whose attempt came first. */
  public static void requireKeysOfTheirOwn(ScriptedBank bank) {
    List<String> keys = bank.attempts().stream().map(ScriptedBank.Attempt::key).toList();
    if (keys.size() != 3 || keys.get(0).equals(keys.get(1)) || !keys.get(1).equals(keys.get(2))) {
      throw Rejection.of(
          ONE_CALL_AT_A_TIME,
          "A call of deposit made its first attempt, which was lost, and meanwhile another call was made. The other call's key was %s. The first call had the keys %s, and the balance was %d instead of 10."
              .formatted(
                  keys.getFirst(),
                  String.join(", ", keys.subList(1, keys.size())),
                  bank.balance()));
    }
  }
}
