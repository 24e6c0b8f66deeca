package dependencies;

import static dependencies.scenes.DependencyBelief.GIVES_UP_WHEN_INTERRUPTED;
import static explorer.explain.ScheduleBelief.GIVES_UP_WHEN_OVERTAKEN;
import static explorer.explain.ScheduleBelief.ONE_SIDE_LOCKED;
import static kit.belief.CommonBelief.LOCK_KEPT;

import dependencies.scenes.DependencyBelief;
import dependencies.scenes.PlainReadDetector;
import explorer.Scenario;
import explorer.Schedules;
import java.util.Set;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("4.2 SafeCell")
@Beliefs(DependencyBelief.class)
class SafeCellTest {

  @Test
  @Order(1)
  @DisplayName("one thread adds, and gets the sum")
  void oneThread() throws Exception {
    var cell = new SafeCell();
    var other = new SafeCell();
    Guard.run(() -> {
      requireHolds(cell, 0, "A new cell");
      cell.add(5);
      cell.add(-2);
      cell.add(0);
      requireHolds(cell, 3, "After add(5), add(-2) and add(0) the cell");
      requireHolds(other, 0, "Another cell, to which nothing was added,");
      cell.add(1_000); // an Integer of 1,000 is a new object each time
      cell.add(-1);
      requireHolds(cell, 1_002, "After add(1000) and add(-1) the same cell");
    });
  }

  private static void requireHolds(SafeCell cell, int sum, String which) {
    int held = cell.get();
    if (held != sum) {
      throw Rejection.plain("%s should hold %d; get() gave %d.".formatted(which, sum, held));
    }
  }

  @Test
  @Order(2)
  @DisplayName("when one thread is done, another one can add")
  void oneAfterTheOther() throws Exception {
    var cell = new SafeCell();
    Guard.run(() -> {
      cell.add(1);
      cell.get();
    });
    try (var second =
        Trial.start(() -> {
          cell.add(2);
          return cell.get();
        })) {
      second.awaitQuiescence();
      if (!second.ended()) {
        throw Rejection.of(
            LOCK_KEPT,
            "One thread called add and get. When it was done, another one called add(2), and waits"
                + " for ever%s.".formatted(second.describeBlockingCall()));
      }
      int held = second.result();
      if (held != 3) {
        throw Rejection.plain(
            "One thread called add(1); when it was done, another one called add(2), and get() gave"
                + " it %d instead of 3.".formatted(held));
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("two threads add at the same time: both count")
  void twoAdds() {
    Schedules.explore(TwoAdds.class);
  }

  static final class TwoAdds extends Scenario {
    private final SafeCell cell = new SafeCell();

    TwoAdds() {
      task("A", () -> cell.add(1));
      task("B", () -> cell.add(2));
    }

    @Override
    protected void verify() {
      int held = cell.get();
      require(held == 3, "After add(1) and add(2), get() gave " + held + " instead of 3.");
    }
  }

  @Test
  @Order(4)
  @DisplayName("three threads add at the same time: all count")
  void threeAdds() {
    Schedules.explore(ThreeAdds.class);
  }

  static final class ThreeAdds extends Scenario {
    private final SafeCell cell = new SafeCell();

    ThreeAdds() {
      task("A", () -> cell.add(1));
      task("B", () -> cell.add(2));
      task("C", () -> cell.add(4));
    }

    @Override
    protected void verify() {
      int held = cell.get();
      require(held == 7, "After add(1), add(2) and add(4), get() gave " + held + " instead of 7.");
    }
  }

  @Test
  @Order(5)
  @DisplayName("get is sure to see what was added")
  void getTakesPart() throws Exception {
    // No order of the steps shows this: the memory model allows it. The class file shows it.
    if (PlainReadDetector.surelyIn(SafeCell.class, "get")) {
      throw Rejection.of(
          ONE_SIDE_LOCKED,
          "Two adds at the same time both count now, but get() reads a field with no lock, and the"
              + " field is not volatile: a thread may go on seeing an old value for ever.");
    }
  }

  @Test
  @Order(6)
  @DisplayName("who reads meanwhile sees each addition as a whole or not at all")
  void readerMeanwhile() {
    Schedules.explore(ReaderMeanwhile.class);
  }

  static final class ReaderMeanwhile extends Scenario {
    private final SafeCell cell = new SafeCell();
    private int first;
    private int second;

    ReaderMeanwhile() {
      task("A", () -> cell.add(2));
      task(
          "R",
          () -> {
            first = cell.get();
            second = cell.get();
          });
    }

    @Override
    protected void verify() {
      require(
          Set.of(0, 2).contains(first) && Set.of(0, 2).contains(second),
          "While another thread called add(2), get() gave %d and then %d."
              .formatted(first, second));
      require(
          first <= second,
          "While another thread called add(2), get() gave %d and then only %d."
              .formatted(first, second));
      require(cell.get() == 2, "After add(2), get() gave " + cell.get() + " instead of 2.");
    }
  }

  @Test
  @Order(7)
  @DisplayName("who reads between two additions sees the sum of what was added by then")
  void upAndDown() {
    Schedules.explore(UpAndDown.class);
  }

  static final class UpAndDown extends Scenario {
    private final SafeCell cell = new SafeCell();
    private int seen;

    UpAndDown() {
      task(
          "A",
          () -> {
            cell.add(2);
            cell.add(-2);
          });
      task("R", () -> seen = cell.get());
    }

    @Override
    protected void verify() {
      require(
          Set.of(0, 2).contains(seen),
          "A called add(2) and then add(-2), and meanwhile get() gave R " + seen + ".");
    }
  }

  @Test
  @Order(8)
  @DisplayName("a thread sees what it has added itself, whoever else adds")
  void ownAddition() {
    Schedules.explore(OwnAddition.class);
  }

  static final class OwnAddition extends Scenario {
    private final SafeCell cell = new SafeCell();
    private int seen;

    OwnAddition() {
      task(
          "A",
          () -> {
            cell.add(1);
            seen = cell.get();
          });
      task("B", () -> cell.add(2));
    }

    @Override
    protected void verify() {
      require(
          Set.of(1, 3).contains(seen),
          ONE_SIDE_LOCKED,
          "A called add(1) and then get(), while B called add(2). get() must wait for its turn and"
              + " give 1 or 3; it gave "
              + seen
              + ".");
    }
  }

  @Test
  @Order(9)
  @DisplayName("a value that goes and comes back while a thread adds deceives nobody")
  void goesAndComesBack() {
    Schedules.explore(GoesAndComesBack.class, 3); // tiny, and two switches are not enough here
  }

  static final class GoesAndComesBack extends Scenario {
    private final SafeCell cell = new SafeCell();

    GoesAndComesBack() {
      task("A", () -> cell.add(1));
      task(
          "B",
          () -> {
            cell.add(2);
            cell.add(-2);
          });
    }

    @Override
    protected void verify() {
      int held = cell.get();
      require(
          held == 1,
          "A called add(1), B called add(2) and then add(-2), and get() gave "
              + held
              + " instead of 1.");
    }
  }

  @Test
  @Order(10)
  @DisplayName("an addition counts, however often others come first")
  void overtakenAgainAndAgain() {
    Schedules.runOnce(OvertakenAgainAndAgain.class);
  }

  static final class OvertakenAgainAndAgain extends Scenario {
    private static final int TIMES = 5_000;

    private final SafeCell cell = new SafeCell();

    OvertakenAgainAndAgain() {
      task(
          "A",
          () -> {
            giveWay();
            cell.add(1);
          });
      task(
          "B",
          () -> {
            for (int i = 0; i < TIMES; i++) {
              cell.add(1);
              letOthersGo();
            }
          });
    }

    @Override
    protected void verify() {
      int held = cell.get();
      require(
          held == TIMES + 1,
          GIVES_UP_WHEN_OVERTAKEN,
          "A called add(1), and before each step that it took B came first with an add(1), up to %d times. Then get() gave %d instead of %d."
              .formatted(TIMES, held, TIMES + 1));
    }
  }

  @Test
  @Order(11)
  @DisplayName("an interrupt makes no difference")
  void interrupted() throws Exception {
    var cell = new SafeCell();
    int held =
        Guard.call(() -> {
          Thread.currentThread().interrupt();
          cell.add(5);
          return cell.get();
        });
    if (held != 5) {
      throw Rejection.of(
          GIVES_UP_WHEN_INTERRUPTED,
          "A thread with its interrupt flag set called add(5), and then get() gave it %d instead of 5."
              .formatted(held));
    }
    Schedules.explore(InterruptedMeanwhile.class);
  }

  static final class InterruptedMeanwhile extends Scenario {
    private final SafeCell cell = new SafeCell();

    InterruptedMeanwhile() {
      task(
          "A",
          () -> {
            Thread.currentThread().interrupt();
            cell.add(1);
          });
      task("B", () -> cell.add(2));
    }

    @Override
    protected void verify() {
      require(
          cell.get() == 3,
          GIVES_UP_WHEN_INTERRUPTED,
          "A, with its interrupt flag set, called add(1) while B called add(2), and then get() gave"
              + " "
              + cell.get()
              + " instead of 3.");
    }
  }
}
