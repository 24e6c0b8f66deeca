package lockfree;

import static lockfree.scenes.LockFreeBelief.A_SHORT_LOCK_IS_NONE;
import static lockfree.scenes.LockFreeBelief.FAILED_SO_GIVE_UP;
import static lockfree.scenes.LockFreeBelief.INTERRUPTED_SO_GIVE_UP;
import static lockfree.scenes.LockFreeBelief.IT_IS_THERE_SO_I_DID_IT;

import explorer.History;
import explorer.Scenario;
import explorer.Schedules;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import lockfree.scenes.AtomicRegister;
import lockfree.scenes.LockFreeBelief;
import lockfree.scenes.OvertakenRegister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("13.1 Max")
@Beliefs(LockFreeBelief.class)
class MaxTest {

  @Test
  @Order(1)
  @DisplayName("alone, it raises what is less, and leaves the rest")
  void alone() throws Exception {
    raises(3, 5, true, 5);
    raises(7, 5, false, 7);
    raises(5, 5, false, 5);
    raises(-5, -3, true, -3);
    raises(Long.MIN_VALUE, 1, true, 1);
    raises(Long.MAX_VALUE, -1, false, Long.MAX_VALUE);
    raises(Long.MIN_VALUE, Long.MIN_VALUE, false, Long.MIN_VALUE);
    raises(Long.MAX_VALUE, Long.MIN_VALUE, false, Long.MAX_VALUE);
  }

  @Test
  @Order(2)
  @DisplayName("another thread comes first: look again, and decide again")
  void overtaken() throws Exception {
    raises(3, 5, true, 5, 4);
    raises(3, 5, true, 5, 1);
    raises(3, 5, false, 7, 7);
    raises(3, 5, false, 5, 5);
    raises(3, 5, true, 5, 4, 2, 4, 1);
    raises(3, 5, false, 8, 4, 8);
    raises(9, 5, false, 12, 12);
  }

  /**
   * @param rivals what others put in, one number before each write of the code; who writes nothing
   *     is not overtaken
   */
  private static void raises(long now, long value, boolean says, long holds, long... rivals)
      throws Exception {
    var register = new OvertakenRegister(now, value, rivals);
    boolean said = Guard.call(() -> Max.raise(register, value));
    boolean untouched = now >= value && !said && register.held() == now;
    if (said == says && register.held() == holds || untouched) {
      return;
    }
    var happened =
        "The register held %d. raise(register, %d) should return %s and leave %d there; it returned %s, and the register holds %d."
            .formatted(now, value, says, holds, said, register.held());
    if (rivals.length > 0) {
      happened += " Another thread had come first.";
    }
    throw said && !says
        ? Rejection.of(IT_IS_THERE_SO_I_DID_IT, happened)
        : says && rivals.length > 0
            ? Rejection.of(FAILED_SO_GIVE_UP, happened)
            : Rejection.plain(happened);
  }

  @Test
  @Order(3)
  @DisplayName("two threads raise one register, in whatever order they take their steps")
  void twoRaise() {
    Schedules.explore(DifferentValues.class);
    Schedules.explore(EqualValues.class);
    Schedules.explore(LoweredMeanwhile.class);
  }

  /** Two threads, a register, and what must have come of it. */
  abstract static class Raising extends Scenario {
    private final Register register;
    private final History<long[]> history;

    Raising(long now) {
      register = new AtomicRegister(now);
      history = new History<>(() -> new long[] {now});
    }

    void raise(long value) throws Exception {
      history.call(
          "raise(%d)".formatted(value),
          () -> Max.raise(register, value),
          held -> {
            boolean raises = held[0] < value;
            held[0] = Math.max(held[0], value);
            return raises;
          });
    }

    void set(long value) throws Exception {
      history.run("set(%d)".formatted(value), () -> register.set(value), held -> held[0] = value);
    }

    @Override
    protected void verify() throws Exception {
      history.call("get()", register::get, held -> held[0]);
      requireLinearizable(history);
    }
  }

  static final class DifferentValues extends Raising {
    DifferentValues() {
      super(3);
      task("A", () -> raise(5));
      task("B", () -> raise(7));
    }
  }

  static final class EqualValues extends Raising {
    EqualValues() {
      super(3);
      task("A", () -> raise(5));
      task("B", () -> raise(5));
    }
  }

  static final class LoweredMeanwhile extends Raising {
    LoweredMeanwhile() {
      super(7);
      task("A", () -> raise(5));
      task(
          "B",
          () -> {
            set(2);
            raise(4);
          });
    }
  }

  @Test
  @Order(4)
  @DisplayName("however often another thread comes first")
  void overtakenAgainAndAgain() {
    Schedules.runOnce(OvertakenAgainAndAgain.class);
  }

  static final class OvertakenAgainAndAgain extends Scenario {
    private static final int TIMES = 5_000;

    private final Register register = new AtomicRegister(0);
    private boolean raised;

    OvertakenAgainAndAgain() {
      task(
          "A",
          () -> {
            giveWay();
            raised = Max.raise(register, TIMES + 1);
          });
      task(
          "B",
          () -> {
            for (int i = 1; i <= TIMES; i++) {
              register.set(i);
              letOthersGo();
            }
          });
    }

    @Override
    protected void verify() {
      require(
          raised && register.get() == TIMES + 1,
          FAILED_SO_GIVE_UP,
          "A called raise(register, %d). Before each step that it took, B put a smaller number in, up to %d times. raise returned %s, and the register holds %d."
              .formatted(TIMES + 1, TIMES, raised, register.get()));
    }
  }

  @Test
  @Order(5)
  @DisplayName("an interrupt makes no difference")
  void interrupted() {
    Schedules.explore(InterruptedMeanwhile.class);
  }

  static final class InterruptedMeanwhile extends Scenario {
    private final Register register = new AtomicRegister(3);
    private boolean raised;

    InterruptedMeanwhile() {
      task(
          "A",
          () -> {
            Thread.currentThread().interrupt();
            raised = Max.raise(register, 5);
          });
      task("B", () -> register.set(4));
    }

    @Override
    protected void verify() {
      require(
          raised,
          INTERRUPTED_SO_GIVE_UP,
          "A, with its interrupt flag set, called raise(register, 5), and B put 4 in. raise"
              + " returned false.");
    }
  }

  @Test
  @Order(6)
  @DisplayName("a thread that is stopped on its way holds up nobody")
  void holdsUpNobody() {
    Schedules.requireNonBlocking(DifferentValues.class, A_SHORT_LOCK_IS_NONE);
    Schedules.requireNonBlocking(LoweredMeanwhile.class, A_SHORT_LOCK_IS_NONE);
  }
}
