package liveness.scenes;

import static liveness.scenes.LivenessBelief.TRIED_AND_DROPPED;

import explorer.Scenario;
import explorer.explain.ScheduleBelief;
import java.util.Optional;
import kit.Rejection;
import kit.belief.Misconception;
import liveness.Account;
import liveness.Transfer;

/** Transfers that meet, and take their steps in every order. */
public final class Transfers {
  private Transfers() {}

  /** Tells a deadlock as the consequence of another belief. */
  public static Rejection toldAs(Misconception belief, Rejection found) {
    if (!found.misconception().equals(Optional.of(ScheduleBelief.LOCKS_AS_THEY_COME))) {
      return found;
    }
    String advice = ScheduleBelief.LOCKS_AS_THEY_COME.advice();
    String happened = found.sentences().substring(0, found.sentences().indexOf(advice)).strip();
    Rejection told = Rejection.of(belief, happened);
    return found.picture().map(told::drawn).orElse(told);
  }

  /** Accounts with 100 in each, and transfers between them. */
  private abstract static class OfHundred extends Scenario {
    /** A transfer for which there is enough money. */
    void move(Account from, Account to, long amount) {
      try {
        Transfer.move(from, to, amount);
      } catch (RuntimeException e) {
        require(
            false,
            TRIED_AND_DROPPED,
            "%sThere was enough money for a transfer, and it threw %s."
                .formatted(before(), e.getClass().getSimpleName()));
      }
    }

    /** What was so in particular, in a sentence; empty if nothing was. */
    String before() {
      return "";
    }

    void requireBalance(String name, Account account, long due, String moved) {
      require(
          account.balance() == due,
          TRIED_AND_DROPPED,
          "%s%s, and afterwards there are %d in %s instead of %d."
              .formatted(before(), moved, account.balance(), name, due));
    }
  }

  /** Two transfers between the same two accounts, in opposite directions. */
  private abstract static class Crossing extends OfHundred {
    private final Account ann;
    private final Account bob;
    private final long there;
    private final long back;

    Crossing(long idOfAnn, long idOfBob, long there, long back) {
      this.there = there;
      this.back = back;
      ann = new Account(idOfAnn, 100);
      bob = new Account(idOfBob, 100);
      task(
          "A",
          () -> {
            begin();
            move(ann, bob, there);
          });
      task(
          "B",
          () -> {
            begin();
            move(bob, ann, back);
          });
    }

    void begin() {}

    @Override
    protected void verify() {
      String moved =
          "%d were moved from ann to bob and %d from bob to ann, of 100 each"
              .formatted(there, back);
      require(
          ann.balance() + bob.balance() == 200,
          "%s. Afterwards there are %d and %d.".formatted(moved, ann.balance(), bob.balance()));
      requireBalance("ann", ann, 100 - there + back, moved);
    }
  }

  /** The ids are different, and so are the identity hash codes. */
  public static final class TwoCross extends Crossing {
    /** Made by the explorer. */
    public TwoCross() {
      super(1, 2, 20, 10);
      identityHashCodesAreEqual(false);
    }
  }

  /** The ids are equal, and the identity hash codes are different. */
  public static final class SameId extends Crossing {
    /** Made by the explorer. */
    public SameId() {
      super(5, 5, 20, 10);
      identityHashCodesAreEqual(false);
    }
  }

  /** The ids are equal, and so are the identity hash codes. */
  public static final class SameIdAndHash extends Crossing {
    /** Made by the explorer. */
    public SameIdAndHash() {
      super(5, 5, 20, 10);
      identityHashCodesAreEqual(true);
    }
  }

  /** The ids are different, and the identity hash codes are equal. */
  public static final class SameHashOnly extends Crossing {
    /** Made by the explorer. */
    public SameHashOnly() {
      super(2, 1, 20, 10);
      identityHashCodesAreEqual(true);
    }
  }

  /** The two transfers take their steps in turn. */
  public static final class InTurn extends Crossing {
    /** Made by the explorer. */
    public InTurn() {
      super(1, 2, 10, 10); // alike in all that a pause could depend on
      identityHashCodesAreEqual(false);
    }

    @Override
    void begin() {
      takeTurns();
    }
  }

  /** The same, and nothing tells the accounts apart. */
  public static final class InTurnWithSameId extends Crossing {
    /** Made by the explorer. */
    public InTurnWithSameId() {
      super(5, 5, 10, 10);
      identityHashCodesAreEqual(true);
    }

    @Override
    void begin() {
      takeTurns();
    }
  }

  /** One of them gets no processor for long, wherever it is, and goes on then. */
  private abstract static class HeldUp extends Crossing {
    HeldUp(long idOfAnn, long idOfBob) {
      super(idOfAnn, idOfBob, 20, 10);
      identityHashCodesAreEqual(idOfAnn == idOfBob);
    }

    @Override
    String before() {
      return "Two transfers met, and one of them got no processor for a long time. ";
    }
  }

  /** The ids are different. */
  public static final class OneIsHeldUp extends HeldUp {
    /** Made by the explorer. */
    public OneIsHeldUp() {
      super(1, 2);
    }
  }

  /** The ids are equal, and so are the identity hash codes. */
  public static final class OneIsHeldUpWithSameId extends HeldUp {
    /** Made by the explorer. */
    public OneIsHeldUpWithSameId() {
      super(5, 5);
    }
  }

  /** Three transfers, each from the account to which the one before it goes. */
  private abstract static class Circle extends OfHundred {
    private final Account ann;
    private final Account bob;
    private final Account cem;

    Circle(long idOfAnn, long idOfBob, long idOfCem) {
      ann = new Account(idOfAnn, 100);
      bob = new Account(idOfBob, 100);
      cem = new Account(idOfCem, 100);
      identityHashCodesAreEqual(false);
      task("A", () -> move(ann, bob, 1));
      task("B", () -> move(bob, cem, 10));
      task("C", () -> move(cem, ann, 30));
    }

    @Override
    protected void verify() {
      String moved =
          "1 was moved from ann to bob, 10 from bob to cem and 30 from cem to ann, of 100 each";
      require(
          ann.balance() + bob.balance() + cem.balance() == 300,
          "%s. Afterwards there are %d, %d and %d."
              .formatted(moved, ann.balance(), bob.balance(), cem.balance()));
      requireBalance("ann", ann, 129, moved);
      requireBalance("bob", bob, 91, moved);
    }
  }

  /** The ids are small. */
  public static final class SmallIds extends Circle {
    /** Made by the explorer. */
    public SmallIds() {
      super(1, 2, 3);
    }
  }

  /** The differences of the ids do not all fit into an int. */
  public static final class LargeIds extends Circle {
    /** Made by the explorer. */
    public LargeIds() {
      super(1, 1_500_000_001L, 3_000_000_001L);
    }
  }

  /** There is too little for one of two transfers, in whatever order they come. */
  public static final class OneIsRefused extends OfHundred {
    private final Account ann = new Account(1, 100);
    private final Account bob = new Account(2, 100);

    /** Made by the explorer. */
    public OneIsRefused() {
      identityHashCodesAreEqual(false);
      task("A", () -> move(ann, bob, 20));
      task(
          "B",
          () -> {
            try {
              Transfer.move(bob, ann, 500);
            } catch (IllegalStateException e) {
              return; // as it should be
            }
            require(false, "500 were to be moved from bob, who had at most 120. move returned.");
          });
    }

    @Override
    protected void verify() {
      String moved = "20 were moved from ann to bob, of 100 each, and 500 from bob were refused";
      require(
          ann.balance() + bob.balance() == 200,
          "%s. Afterwards there are %d and %d.".formatted(moved, ann.balance(), bob.balance()));
      requireBalance("ann", ann, 80, moved);
    }
  }
}
