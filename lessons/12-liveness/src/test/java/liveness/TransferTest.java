package liveness;

import static kit.belief.CommonBelief.LOCK_KEPT;
import static liveness.scenes.LivenessBelief.GIVING_WAY_IS_ENOUGH;
import static liveness.scenes.LivenessBelief.MONEY_BEFORE_CHECK;
import static liveness.scenes.LivenessBelief.NUMBERS_ARE_UNIQUE;
import static liveness.scenes.LivenessBelief.SAME_OBJECT_TWICE;

import explorer.Scenario;
import explorer.Schedules;
import java.util.List;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import liveness.scenes.LivenessBelief;
import liveness.scenes.Transfers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("12.1 Transfer")
@Beliefs(LivenessBelief.class)
class TransferTest {

  @Test
  @Order(1)
  @DisplayName("one transfer moves the money")
  void moves() throws Exception {
    for (List<Long> ids : List.of(List.of(1L, 2L), List.of(2L, 1L), List.of(5L, 5L))) {
      var from = new Account(ids.getFirst(), 100);
      var to = new Account(ids.getLast(), 100);
      Guard.run(() -> Transfer.move(from, to, 30));
      requireBalances(from, 70, to, 130, "30 of 100 were moved");
    }
  }

  private static void requireBalances(
      Account from, long due, Account to, long dueThere, String happened) {
    if (from.balance() != due || to.balance() != dueThere) {
      throw Rejection.plain(
          "%s. Afterwards there should be %d and %d in the two accounts, and there are %d and %d."
              .formatted(happened, due, dueThere, from.balance(), to.balance()));
    }
  }

  @Test
  @Order(2)
  @DisplayName("two transfers cross each other, in whatever order the threads take their steps")
  void twoCross() {
    Schedules.explore(Transfers.TwoCross.class);
  }

  @Test
  @Order(3)
  @DisplayName("if there is too little, IllegalStateException: nothing has moved, no lock is held")
  void refused() throws Exception {
    for (List<Long> ids : List.of(List.of(1L, 2L), List.of(2L, 1L), List.of(5L, 5L))) {
      var from = new Account(ids.getFirst(), 100);
      var to = new Account(ids.getLast(), 100);
      refused(from, to);
      requireBalances(from, 100, to, 100, "101 of 100 were to be moved");
      requireNoLockHeld(from, to, "There was too little in an account, and move threw");
    }
  }

  private static void refused(Account from, Account to) throws Exception {
    try (var trial = Trial.start(() -> Transfer.move(from, to, 101))) {
      var outcome = trial.awaitOutcome();
      if (from.balance() + to.balance() != 200) {
        throw Rejection.of(
            MONEY_BEFORE_CHECK,
            "There were 100 in an account, and 101 were to be moved. Afterwards there are %d and %d."
                .formatted(from.balance(), to.balance()));
      }
      if (!(outcome.failure() instanceof IllegalStateException)) {
        String happened =
            "There were 100 in an account, and 101 were to be moved%s. Your code should have thrown an IllegalStateException, and it %s."
                .formatted(from == to ? " to the same account" : "", outcome.describe());
        throw from == to ? Rejection.of(SAME_OBJECT_TWICE, happened) : Rejection.plain(happened);
      }
    }
  }

  private static void requireNoLockHeld(Account from, Account to, String happened)
      throws Exception {
    for (var pair : List.of(List.of(from, to), List.of(to, from))) {
      try (var trial = Trial.start(() -> Transfer.move(pair.getFirst(), pair.getLast(), 1))) {
        trial.awaitQuiescence();
        if (!trial.ended()) {
          throw Rejection.of(
              LOCK_KEPT,
              "%s. Then another thread called move for the same accounts, and it waits for ever%s."
                  .formatted(happened, trial.describeBlockingCall()));
        }
        trial.result();
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("from an account to itself: its balance stays as it is")
  void sameAccount() throws Exception {
    var account = new Account(1, 100);
    try (var trial = Trial.start(() -> Transfer.move(account, account, 30))) {
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            SAME_OBJECT_TWICE,
            "30 were to be moved from an account to itself, and your code waits for ever%s."
                .formatted(trial.describeBlockingCall()));
      }
      var outcome = trial.awaitOutcome();
      if (!outcome.returned() || account.balance() != 100) {
        throw Rejection.of(
            SAME_OBJECT_TWICE,
            "30 of 100 were moved from an account to itself. Your code %s, and there are %d in it."
                .formatted(
                    outcome.returned() ? "returned" : outcome.describe(), account.balance()));
      }
    }
    refused(account, account);
    requireBalances(account, 100, account, 100, "101 of 100 were to be moved to the same account");
    requireNoLockHeld(account, account, "Money was moved from an account to itself");
  }

  @Test
  @Order(5)
  @DisplayName("two accounts with the same id, whose identity hash codes are equal or different")
  void sameId() {
    for (Class<? extends Scenario> scenario :
        List.of(
            Transfers.SameId.class, Transfers.SameIdAndHash.class, Transfers.SameHashOnly.class)) {
      try {
        Schedules.explore(scenario);
      } catch (Rejection rejection) {
        throw Transfers.toldAs(NUMBERS_ARE_UNIQUE, rejection);
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName(
      "three transfers in a circle, and a transfer that is refused while another one comes")
  void circle() {
    Schedules.explore(Transfers.SmallIds.class);
    Schedules.explore(Transfers.LargeIds.class);
    Schedules.explore(Transfers.OneIsRefused.class);
  }

  @Test
  @Order(7)
  @DisplayName("two transfers that take their steps in turn both come to their end")
  void inTurn() {
    for (Class<? extends Scenario> scenario :
        List.of(Transfers.InTurn.class, Transfers.InTurnWithSameId.class)) {
      if (Schedules.looksAgainAndAgain(scenario).isPresent()) {
        throw Rejection.of(
            GIVING_WAY_IS_ENOUGH,
            "Two transfers cross each other and take their steps in turn. Each gets one lock, finds"
                + " the other one taken, gives back what it has and begins again, and so for"
                + " ever.");
      }
      Schedules.runOnce(scenario);
    }
  }

  @Test
  @Order(8)
  @DisplayName(
      "a transfer that is held up on its way: the other one waits for as long as that takes")
  void heldUp() {
    Schedules.holdUp(Transfers.OneIsHeldUp.class);
    Schedules.holdUp(Transfers.OneIsHeldUpWithSameId.class);
  }
}
