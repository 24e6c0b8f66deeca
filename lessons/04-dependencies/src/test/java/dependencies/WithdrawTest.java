package dependencies;

import static dependencies.scenes.DependencyBelief.CLAMPED;
import static dependencies.scenes.DependencyBelief.GIVES_UP_WHEN_INTERRUPTED;
import static explorer.explain.ScheduleBelief.A_LOCK_OF_ITS_OWN;
import static explorer.explain.ScheduleBelief.GIVES_UP_WHEN_OVERTAKEN;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.CommonBelief.REPAIRED_AFTERWARDS;

import dependencies.scenes.DependencyBelief;
import dependencies.scenes.OvertakenAccount;
import explorer.Scenario;
import explorer.Schedules;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("4.3 Withdraw")
@Beliefs(DependencyBelief.class)
class WithdrawTest {
  private static final int THOUSANDS = 5_000;

  @Test
  @Order(1)
  @DisplayName("alone, it takes all or nothing, and says which")
  void alone() throws Exception {
    withdraws(10, 4, true, 6);
    withdraws(10, 10, true, 0);
    withdraws(0, 1, false, 0);
    withdraws(9, 10, false, 9);
  }

  private static void withdraws(int before, int n, boolean says, int after) throws Exception {
    var account = new Account(before);
    boolean said = Guard.call(() -> Withdraw.withdraw(account, n));
    if (said != says || account.balance() != after) {
      var happened =
          "From an account of %d, withdraw(account, %d) should %s; it said %s, and the account now holds %d."
              .formatted(
                  before,
                  n,
                  says ? "say true and leave " + after : "say false and take nothing",
                  said,
                  account.balance());
      throw said && before < n && account.balance() >= 0
          ? Rejection.of(CLAMPED, happened)
          : Rejection.plain(happened);
    }
  }

  @Test
  @Order(2)
  @DisplayName("two withdraw at the same time what is enough for one: one gets it")
  void enoughForOne() {
    Schedules.explore(EnoughForOne.class);
  }

  static final class EnoughForOne extends Scenario {
    private final Account account = new Account(10);
    private boolean a;
    private boolean b;

    EnoughForOne() {
      task("A", () -> a = Withdraw.withdraw(account, 10));
      task("B", () -> b = Withdraw.withdraw(account, 10));
    }

    @Override
    protected void verify() {
      int left = account.balance();
      require(
          !(a && b && left == 0),
          CLAMPED,
          "Two withdrawals of 10 from an account of 10 both said true, and the account holds 0: 10"
              + " are missing.");
      require(
          a || b,
          REPAIRED_AFTERWARDS,
          "Two withdrawals of 10 from an account of 10 both said false.");
      require(
          !(a && b),
          "Two withdrawals of 10 from an account of 10 both said true, and the account holds %d."
              .formatted(left));
      require(
          left == 0,
          "One of two withdrawals of 10 from an account of 10 said true, and the account holds %d."
              .formatted(left));
    }
  }

  @Test
  @Order(3)
  @DisplayName("whoever looks meanwhile sees the balance before or after")
  void seenMeanwhile() {
    Schedules.explore(EnoughSeen.class);
    Schedules.explore(TooLittleSeen.class);
    Schedules.explore(NeverNegative.class);
  }

  static final class EnoughSeen extends Scenario {
    private final Account account = new Account(20);
    private int seen;

    EnoughSeen() {
      task("A", () -> Withdraw.withdraw(account, 10));
      task("B", () -> seen = account.balance());
    }

    @Override
    protected void verify() {
      require(
          seen == 20 || seen == 10,
          REPAIRED_AFTERWARDS,
          "While A withdrew 10 from an account of 20, B saw a balance of " + seen + ".");
    }
  }

  static final class TooLittleSeen extends Scenario {
    private final Account account = new Account(5);
    private int seen;

    TooLittleSeen() {
      task("A", () -> Withdraw.withdraw(account, 10));
      task("B", () -> seen = account.balance());
    }

    @Override
    protected void verify() {
      require(
          seen == 5,
          REPAIRED_AFTERWARDS,
          "While A tried to withdraw 10 from an account of 5, B saw a balance of " + seen + ".");
    }
  }

  static final class NeverNegative extends Scenario {
    private final Account account = new Account(10);
    private int seen;

    NeverNegative() {
      task("A", () -> Withdraw.withdraw(account, 10));
      task("C", () -> seen = account.balance()); // when B has ended, it is A's turn, not C's
      task("B", () -> Withdraw.withdraw(account, 10));
    }

    @Override
    protected void verify() {
      require(
          seen >= 0,
          REPAIRED_AFTERWARDS,
          "Two wanted 10 each from an account of 10, and for a while its balance was %d; C saw it."
              .formatted(seen));
    }
  }

  @Test
  @Order(4)
  @DisplayName("it holds also against others who take money out")
  void emptiedMeanwhile() {
    Schedules.explore(EmptiedMeanwhile.class);
  }

  static final class EmptiedMeanwhile extends Scenario {
    private final Account account = new Account(10);
    private boolean withdrew;
    private int emptied;

    EmptiedMeanwhile() {
      task("A", () -> withdrew = Withdraw.withdraw(account, 10));
      task("B", () -> emptied = account.empty());
    }

    @Override
    protected void verify() {
      int left = account.balance();
      // Two withdrawals keep out of each other's way by now: so there is a lock, or some such.
      require(
          left == 0 && emptied == (withdrew ? 0 : 10),
          A_LOCK_OF_ITS_OWN,
          "While B emptied an account of 10, A's withdrawal of 10 said %s; B got %d, and the account holds %d."
              .formatted(withdrew, emptied, left));
    }
  }

  @Test
  @Order(5)
  @DisplayName("where there is enough, nobody is refused, whatever comes in between")
  void enoughForAll() {
    Schedules.explore(DepositMeanwhile.class);
    Schedules.explore(EnoughForBoth.class);
  }

  static final class DepositMeanwhile extends Scenario {
    private final Account account = new Account(20);
    private boolean withdrew;

    DepositMeanwhile() {
      task("A", () -> withdrew = Withdraw.withdraw(account, 10));
      task("B", () -> account.deposit(5));
    }

    @Override
    protected void verify() {
      require(
          withdrew,
          GIVES_UP_WHEN_OVERTAKEN,
          "A wanted 10 from an account of 20 while B put 5 in, and A was refused.");
      require(
          account.balance() == 15,
          "A withdrew 10 from an account of 20 while B put 5 in, and it holds %d instead of 15."
              .formatted(account.balance()));
    }
  }

  static final class EnoughForBoth extends Scenario {
    private final Account account = new Account(20);
    private boolean a;
    private boolean b;

    EnoughForBoth() {
      task("A", () -> a = Withdraw.withdraw(account, 10));
      task("B", () -> b = Withdraw.withdraw(account, 10));
    }

    @Override
    protected void verify() {
      require(
          a && b,
          GIVES_UP_WHEN_OVERTAKEN,
          "Two wanted 10 each from an account of 20, and %s was refused.".formatted(a ? "B" : "A"));
      require(
          account.balance() == 0,
          "Two withdrew 10 each from an account of 20, and it holds " + account.balance() + ".");
    }
  }

  @Test
  @Order(6)
  @DisplayName("however often others come first")
  void overtakenAgainAndAgain() throws Exception {
    var account = new OvertakenAccount();
    boolean withdrew = Guard.call(() -> Withdraw.withdraw(account, 10));
    if (!withdrew) {
      throw Rejection.of(
          GIVES_UP_WHEN_OVERTAKEN,
          "From an account of 100, 10 were wanted. Each time somebody came first and put 1 in;"
              + " there"
              + " always was enough, and yet after %d tries the withdrawal was refused."
                  .formatted(account.timesOvertaken()));
    }
    int left = account.balance();
    if (left != 90 + account.timesOvertaken()) {
      throw Rejection.plain(
          ("From an account of 100, 10 were withdrawn, and meanwhile somebody put 1 in %d times. It"
                  + " holds %d instead of %d.")
              .formatted(account.timesOvertaken(), left, 90 + account.timesOvertaken()));
    }
  }

  @Test
  @Order(7)
  @DisplayName("an interrupt makes no difference, whether there is enough or not, or others come")
  void interrupted() throws Exception {
    interrupted(new Account(10), 10, 4, true, 6);
    interrupted(new Account(3), 3, 4, false, 3);
    // Not a million times: a sleep of an interrupted thread costs an exception each time.
    var overtaken = new OvertakenAccount(THOUSANDS);
    var call = interrupted(overtaken, 4);
    if (!call.said()) {
      throw Rejection.of(
          GIVES_UP_WHEN_INTERRUPTED,
          "A thread with its interrupt flag set wanted 4 from an account of 100, into which"
              + " somebody put 1 in between, and was refused.");
    }
    call.requireFlagKept();
    Schedules.explore(InterruptedMeanwhile.class);
  }

  /**
   * What came of a call in a thread whose interrupt flag was set.
   *
   * @param keptFlag whether it was still set afterwards
   */
  private record InterruptedCall(int n, boolean said, boolean keptFlag) {
    void requireFlagKept() {
      if (!keptFlag) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "A thread with its interrupt flag set called withdraw(account, %d), and afterwards the flag was clear."
                .formatted(n));
      }
    }
  }

  private static void interrupted(Account account, int before, int n, boolean says, int after)
      throws Exception {
    var call = interrupted(account, n);
    boolean said = call.said();
    if (said != says || account.balance() != after) {
      throw Rejection.of(
          GIVES_UP_WHEN_INTERRUPTED,
          ("A thread with its interrupt flag set called withdraw(account, %d) on an account of %d."
                  + " It said %s, and the account holds %d instead of %d.")
              .formatted(n, before, said, account.balance(), after));
    }
    call.requireFlagKept();
  }

  private static InterruptedCall interrupted(Account account, int n) throws Exception {
    return Guard.call(() -> {
      Thread.currentThread().interrupt();
      boolean said = Withdraw.withdraw(account, n);
      return new InterruptedCall(n, said, Thread.interrupted());
    });
  }

  static final class InterruptedMeanwhile extends Scenario {
    private final Account account = new Account(20);
    private boolean a;
    private boolean b;

    InterruptedMeanwhile() {
      task(
          "A",
          () -> {
            Thread.currentThread().interrupt();
            a = Withdraw.withdraw(account, 10);
          });
      task("B", () -> b = Withdraw.withdraw(account, 10));
    }

    @Override
    protected void verify() {
      require(
          a && b && account.balance() == 0,
          GIVES_UP_WHEN_INTERRUPTED,
          "A, with its interrupt flag set, and B withdrew 10 each from an account of 20: A's said %s, B's %s, and the account holds %d."
              .formatted(a, b, account.balance()));
    }
  }

  @Test
  @Order(8)
  @DisplayName("less than 1 can't be withdrawn: IllegalArgumentException")
  void atLeastOne() throws Exception {
    for (int n : new int[] {0, -5}) {
      try (var trial = Trial.start(() -> Withdraw.withdraw(new Account(10), n))) {
        var ending = trial.awaitOutcome();
        if (!(ending.failure() instanceof IllegalArgumentException)) {
          throw Rejection.plain(
              "withdraw(account, %d) should throw IllegalArgumentException; it %s."
                  .formatted(n, ending.describe()));
        }
      }
    }
  }
}
