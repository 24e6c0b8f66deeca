package parallelism;

import static parallelism.scenes.ParallelismBelief.FRACTION_CUT_OFF;
import static parallelism.scenes.ParallelismBelief.KEPT_FROM_CALL_TO_CALL;
import static parallelism.scenes.ParallelismBelief.NOTHING_TO_SHARE;
import static parallelism.scenes.ParallelismBelief.PIECE_BY_PIECE;
import static parallelism.scenes.ParallelismBelief.TOO_BIG_FOR_INT;
import static parallelism.scenes.ParallelismBelief.WORKER_WITHOUT_WORK;

import java.util.ArrayList;
import java.util.List;
import kit.Exercise;
import kit.Guard;
import kit.IterationBudget;
import kit.Rejection;
import kit.Trial;
import kit.TrialOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import parallelism.scenes.DealtRanges;

@Exercise("1.1 Deal")
class DealTest {
  private static final int FEW_TURNS = 100_000;
  private static final int MANY_TURNS = 1_000_000;

  @Test
  @Order(1)
  @DisplayName("twelve pieces for four workers: three each, one range after the other")
  void twelveForFour() throws Exception {
    Guard.run(() -> {
      requireListsOfTheirOwn();
      require(12, 4);
    });
  }

  /** First, for what is kept from call to call has more in it each time that the tests are run. */
  private static void requireListsOfTheirOwn() {
    var first = Deal.deal(12, 4);
    if (first == null) {
      return; // that is told by what follows
    }
    var kept = new ArrayList<>(first);
    var next = Deal.deal(12, 4);
    if (next != null && next.size() > kept.size() && next.subList(0, kept.size()).equals(kept)) {
      throw Rejection.of(
          KEPT_FROM_CALL_TO_CALL,
          "Called a second time, Deal.deal(12, 4) gave the ranges of the call before, and then its"
              + " own.");
    }
    Deal.deal(8, 2);
    if (!first.equals(kept)) {
      throw Rejection.of(
          KEPT_FROM_CALL_TO_CALL,
          "Deal.deal(12, 4) returned a list, and a later call, Deal.deal(8, 2), changed it.");
    }
  }

  @Test
  @Order(2)
  @DisplayName("ten pieces for four workers: each piece once, and no two shares far apart")
  void tenForFour() throws Exception {
    Guard.run(() -> {
      require(10, 4);
      require(11, 4);
      require(9, 4);
    });
  }

  private static void require(int pieces, int workers) {
    dealt(pieces, workers)
        .fault()
        .ifPresent(fault -> {
          throw fault.rejection();
        });
  }

  private static DealtRanges dealt(int pieces, int workers) {
    return new DealtRanges(pieces, workers, Deal.deal(pieces, workers));
  }

  @Test
  @Order(3)
  @DisplayName("three pieces for eight workers: three ranges of one piece")
  void fewerPiecesThanWorkers() throws Exception {
    for (int workers : new int[] {8, 4, 1000}) {
      var ending = deal(3, workers);
      if (!ending.returned()) {
        throw Rejection.of(
            WORKER_WITHOUT_WORK, "Deal.deal(3, %d) %s.".formatted(workers, ending.describe()));
      }
      var fault = new DealtRanges(3, workers, ending.value()).fault();
      if (fault.isPresent()) {
        throw fault.get().rejection();
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("no pieces, no ranges")
  void noPieces() throws Exception {
    for (int workers : new int[] {4, 1}) {
      var ending = deal(0, workers);
      if (!List.of().equals(ending.value())) {
        throw Rejection.of(
            NOTHING_TO_SHARE,
            "Deal.deal(0, %d) %s instead of returning an empty list."
                .formatted(workers, ending.describe()));
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("so it is for any number of pieces and workers, up to 100 and 30")
  void anyNumbers() throws Exception {
    Guard.run(() -> {
      for (int pieces = 1; pieces <= 100; pieces++) {
        for (int workers = 1; workers <= 30; workers++) {
          var dealt = dealt(pieces, workers);
          var fault = dealt.fault();
          if (fault.isPresent()) {
            throw dealt.areBoundsNearlyRight() && halvesAreRight()
                ? Rejection.of(FRACTION_CUT_OFF, fault.get().sentence())
                : fault.get().rejection();
          }
        }
      }
    });
  }

  /**
   * Whether all is right where the share of a worker is a number of halves, quarters, eighths …,
   * which floating point has exactly.
   */
  private static boolean halvesAreRight() {
    for (int workers = 1; workers <= 16; workers *= 2) {
      for (int pieces = workers; pieces <= 100; pieces++) {
        if (dealt(pieces, workers).fault().isPresent()) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  @Order(6)
  @DisplayName("no loop goes from piece to piece")
  void notPieceByPiece() throws Exception {
    if (!IterationBudget.areEnough(FEW_TURNS, Deal.class, "deal", 3_000_000, 3)) {
      throw Rejection.of(
          PIECE_BY_PIECE,
          "For Deal.deal(3000000, 3) your loops go round more than %d times, for 3 ranges."
              .formatted(FEW_TURNS));
    }
  }

  @Test
  @Order(7)
  @DisplayName("so it is for as many pieces as an int can count")
  void veryManyPieces() throws Exception {
    requireLarge(Integer.MAX_VALUE, 3);
    requireLarge(Integer.MAX_VALUE, 1);
    requireLarge(Integer.MAX_VALUE - 1, 4);
    requireLarge(2_000_000_000, 7);
    requireLarge(Integer.MAX_VALUE, 1000);
    requireLarge(100_000, 65_536);
  }

  /** Small numbers have been right, so if these are wrong it is for their size. */
  private static void requireLarge(int pieces, int workers) throws Exception {
    if (!IterationBudget.areEnough(MANY_TURNS, Deal.class, "deal", pieces, workers)) {
      throw Rejection.of(
          TOO_BIG_FOR_INT,
          "Small numbers come out right, but in Deal.deal(%d, %d) a loop has gone round %d times, and goes on."
              .formatted(pieces, workers, MANY_TURNS));
    }
    var ending = deal(pieces, workers);
    if (!ending.returned()) {
      throw Rejection.of(
          TOO_BIG_FOR_INT,
          "Small numbers come out right, but Deal.deal(%d, %d) %s."
              .formatted(pieces, workers, ending.describe()));
    }
    var fault = new DealtRanges(pieces, workers, ending.value()).fault();
    if (fault.isPresent()) {
      throw Rejection.of(
          TOO_BIG_FOR_INT, "Small numbers come out right, but " + fault.get().sentence());
    }
  }

  @Test
  @Order(8)
  @DisplayName("less than no piece or less than one worker: IllegalArgumentException")
  void nonsense() throws Exception {
    requireRefused(-1, 4);
    requireRefused(12, 0);
    requireRefused(0, 0);
    requireRefused(12, -4);
  }

  private static void requireRefused(int pieces, int workers) throws Exception {
    var ending = deal(pieces, workers);
    if (!(ending.failure() instanceof IllegalArgumentException)) {
      throw Rejection.plain(
          "Deal.deal(%d, %d) should throw IllegalArgumentException; it %s."
              .formatted(pieces, workers, ending.describe()));
    }
  }

  private static TrialOutcome<List<Range>> deal(int pieces, int workers)
      throws InterruptedException {
    try (var trial = Trial.start(() -> Deal.deal(pieces, workers))) {
      return trial.awaitOutcome();
    }
  }
}
