package memorymodel;

import static memorymodel.scenes.MemoryModelBelief.COPIED_REFERENCE;
import static memorymodel.scenes.MemoryModelBelief.PUBLISHED_IN_PIECES;
import static memorymodel.scenes.MemoryModelBelief.UNMODIFIABLE_IS_A_COPY;

import explorer.Scenario;
import explorer.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import memorymodel.scenes.MemoryModelBelief;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("10.4 Noticeboard")
@Beliefs(MemoryModelBelief.class)
class NoticeboardTest {

  @Test
  @Order(1)
  @DisplayName("the list that was put up last is on the board")
  void oneThread() throws Exception {
    Guard.run(() -> {
      var board = new Noticeboard();
      var other = new Noticeboard();
      requireEqual(board.latest(), List.of(), "A new board");
      board.publish(List.of(1, 2));
      requireEqual(board.latest(), List.of(1, 2), "After publish([1, 2]) the board");
      board.publish(List.of(3));
      requireEqual(board.latest(), List.of(3), "After publish([3]) the board");
      requireEqual(other.latest(), List.of(), "Another board, on which nothing was put up,");
    });
  }

  private static void requireEqual(List<Integer> got, List<Integer> expected, String which) {
    if (!expected.equals(got)) {
      throw Rejection.plain("%s should have %s; latest() gave %s.".formatted(which, expected, got));
    }
  }

  @Test
  @Order(2)
  @DisplayName("a list that was returned does not change any more")
  void returnedStays() throws Exception {
    Guard.run(() -> {
      var board = new Noticeboard();
      board.publish(List.of(1, 2));
      List<Integer> before = board.latest();
      board.publish(List.of(3));
      if (!before.equals(List.of(1, 2))) {
        throw Rejection.of(
            COPIED_REFERENCE,
            "latest() returned [1, 2]. Then publish([3]) was called, and the list that had been"
                + " returned became %s.".formatted(before));
      }
    });
  }

  @Test
  @Order(3)
  @DisplayName("what the caller does to its own list changes nothing on the board")
  void callersList() throws Exception {
    Guard.run(() -> {
      var board = new Noticeboard();
      var own = new ArrayList<>(List.of(1, 2));
      board.publish(own);
      own.set(0, 9);
      List<Integer> got = board.latest();
      if (!got.equals(List.of(1, 2))) {
        throw Rejection.of(
            isAView(got) ? UNMODIFIABLE_IS_A_COPY : COPIED_REFERENCE,
            "publish was called with a list [1, 2]. Then the caller changed its own list, and"
                + " latest() gave %s.".formatted(got));
      }
    });
  }

  private static boolean isAView(List<Integer> list) {
    return list.getClass().getName().contains("Unmodifiable");
  }

  @Test
  @Order(4)
  @DisplayName("who changes a list that was returned changes nothing on the board")
  void changedByReader() throws Exception {
    Guard.run(() -> {
      var board = new Noticeboard();
      board.publish(List.of(1, 2));
      try {
        board.latest().set(0, 9);
      } catch (UnsupportedOperationException asItMay) {
        // that is one way to keep others out
      }
      requireEqual(board.latest(), List.of(1, 2), "A reader changed the list it got; the board");
    });
  }

  @Test
  @Order(5)
  @DisplayName("who reads while a list is put up sees the old list or the new one")
  void readsMeanwhile() {
    Schedules.explore(ReadsMeanwhile.class);
  }

  static final class ReadsMeanwhile extends Scenario {
    private final Noticeboard board = new Noticeboard();
    private List<Integer> seen = List.of();

    ReadsMeanwhile() {
      board.publish(List.of(1, 1));
      task("A", () -> board.publish(List.of(2, 2)));
      task("R", () -> seen = List.copyOf(board.latest()));
    }

    @Override
    protected void verify() {
      require(
          Set.of(List.of(1, 1), List.of(2, 2)).contains(seen),
          PUBLISHED_IN_PIECES,
          "[1, 1] was on the board, and A called publish([2, 2]). Meanwhile R read " + seen + ".");
      require(
          board.latest().equals(List.of(2, 2)),
          "After publish([2, 2]), latest() gave " + board.latest() + ".");
    }
  }

  @Test
  @Order(6)
  @DisplayName("two put something up, and the board has the list of one of them")
  void twoPublish() {
    Schedules.explore(TwoPublish.class);
  }

  static final class TwoPublish extends Scenario {
    private final Noticeboard board = new Noticeboard();

    TwoPublish() {
      task("A", () -> board.publish(List.of(1, 1)));
      task("B", () -> board.publish(List.of(2, 2)));
    }

    @Override
    protected void verify() {
      List<Integer> got = board.latest();
      require(
          got.equals(List.of(1, 1)) || got.equals(List.of(2, 2)),
          "A called publish([1, 1]), and B called publish([2, 2]). Then latest() gave "
              + got
              + ".");
    }
  }

  @Test
  @Order(7)
  @DisplayName("the caller may change its own list while others read the board")
  void callerChangesMeanwhile() {
    Schedules.explore(CallerChangesMeanwhile.class);
  }

  static final class CallerChangesMeanwhile extends Scenario {
    private final Noticeboard board = new Noticeboard();
    private List<Integer> seen = List.of();

    CallerChangesMeanwhile() {
      task(
          "A",
          () -> {
            var own = new ArrayList<Integer>();
            own.add(1);
            board.publish(own);
            own.add(2);
          });
      task("R", () -> seen = List.copyOf(board.latest()));
    }

    @Override
    protected void verify() {
      require(
          Set.of(List.of(), List.of(1)).contains(seen),
          COPIED_REFERENCE,
          "A put up [1], and then added a 2 to its own list. Meanwhile R read " + seen + ".");
    }
  }

  @Test
  @Order(8)
  @DisplayName("two threads read the same list")
  void twoRead() {
    Schedules.explore(TwoRead.class);
  }

  static final class TwoRead extends Scenario {
    private final Noticeboard board = new Noticeboard();
    private int first;
    private int second;

    TwoRead() {
      board.publish(List.of(1, 2));
      task("A", () -> first = sum(board.latest()));
      task("B", () -> second = sum(board.latest()));
    }

    private static int sum(List<Integer> list) {
      int sum = 0;
      for (int number : list) {
        sum += number;
      }
      return sum;
    }

    @Override
    protected void verify() {
      require(
          first == 3 && second == 3,
          "[1, 2] was on the board. Two threads added up the numbers that they read, and got %d and %d."
              .formatted(first, second));
    }
  }
}
