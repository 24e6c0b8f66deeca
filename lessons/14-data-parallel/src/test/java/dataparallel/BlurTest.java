package dataparallel;

import static dataparallel.scenes.DataParallelBelief.ROUNDS_OVERLAP;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static kit.belief.DeviceBelief.COMMON_POOL;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;

import dataparallel.scenes.DataParallelBelief;
import dataparallel.scenes.TracingFilter;
import explorer.Scenario;
import explorer.Schedules;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.Trial;
import kit.belief.Beliefs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("14.3 Blur")
@Beliefs(DataParallelBelief.class)
class BlurTest {
  // With one thread nothing happens at the same time: what is wrong here is wrong without a race.
  private final ForkJoinPool one = new ForkJoinPool(1);
  private final ForkJoinPool many = new ForkJoinPool(16);

  @AfterEach
  void stop() {
    one.shutdownNow();
    many.shutdownNow();
  }

  @Test
  @Order(1)
  @DisplayName("while a row is held, nobody uses what it will become, and blur does not return")
  void waitsForTheRound() throws Exception {
    waitsForTheRound(1);
    if (many.isShutdown()) {
      throw Rejection.of(NOT_YOURS_TO_CLOSE, "After blur the pool is closed.");
    }
    waitsForTheRound(2);
  }

  private void waitsForTheRound(int round) throws Exception {
    var gate = new Gate();
    var picture = TracingFilter.picture(12);
    var filter =
        new TracingFilter(
            picture,
            row -> {
              if (row.round() == round && row.y() == 5) {
                gate.awaitOpen();
              }
            });
    try (var trial = Trial.start(() -> Blur.blur(picture, 2, 3, filter, many))) {
      trial.awaitGlobalQuiescence();
      boolean held = !gate.waitingThreads().isEmpty();
      if (round == 1) {
        filter.requireNothingEarly();
      }
      if (held && trial.ended()) {
        throw Rejection.of(
            WORK_LEFT_RUNNING, "blur has returned, and the filter was still at work on a row.");
      }
      gate.open();
      trial.result();
    }
  }

  @Test
  @Order(2)
  @DisplayName("in a pool of one thread: each row is computed from the right three, in each round")
  void rows() throws Exception {
    for (int rounds : new int[] {1, 2, 3}) {
      rows(12, rounds, 3);
      rows(7, rounds, 2);
      rows(5, rounds, 1);
    }
  }

  private void rows(int height, int rounds, int bands) throws Exception {
    var picture = TracingFilter.picture(height);
    var filter = new TracingFilter(picture);
    int[][] result = Guard.call(() -> Blur.blur(picture, rounds, bands, filter, one));
    filter.requireRight(result, rounds);
  }

  @Test
  @Order(3)
  @DisplayName("in whatever order the threads take their steps, the picture is right")
  void anyOrder() {
    Schedules.explore(FourRows.class);
  }

  static final class FourRows extends Scenario {
    private static final int[][] DUE = new int[4][1];

    static {
      int[] old = {1, 2, 3, 4};
      for (int round = 0; round < 2; round++) {
        for (int y = 0; y < 4; y++) {
          DUE[y][0] = old[Math.max(y - 1, 0)] + 10 * old[y] + 100 * old[Math.min(y + 1, 3)];
        }
        old = new int[] {DUE[0][0], DUE[1][0], DUE[2][0], DUE[3][0]};
      }
    }

    private final ForkJoinPool pool = new ForkJoinPool(2);
    private int[][] result;

    FourRows() {
      task(
          "blur",
          () ->
              result =
                  Blur.blur(
                      new int[][] {{1}, {2}, {3}, {4}},
                      2,
                      2,
                      (above, row, below, target) ->
                          target[0] = above[0] + 10 * row[0] + 100 * below[0],
                      pool));
    }

    @Override
    protected void verify() {
      require(
          Arrays.deepEquals(result, DUE),
          ROUNDS_OVERLAP,
          "Four rows in two bands, filtered twice, gave %s instead of %s."
              .formatted(Arrays.deepToString(result), Arrays.deepToString(DUE)));
    }
  }

  @Test
  @Order(4)
  @DisplayName("the rows are computed in the pool that was given")
  void inThePool() throws Exception {
    var picture = TracingFilter.picture(16);
    var filter = new TracingFilter(picture);
    Guard.call(() -> Blur.blur(picture, 2, 4, filter, many));
    if (!filter.allRanIn(many)) {
      throw Rejection.of(
          COMMON_POOL,
          "Some rows were computed in threads that are none of the given pool's: in the calling"
              + " thread, or in another pool.");
    }
  }

  @Test
  @Order(5)
  @DisplayName("in each round, all of four bands are at work at the same time")
  void atTheSameTime() throws Exception {
    for (int round : new int[] {1, 2}) {
      var picture = TracingFilter.picture(16);
      Rendezvous.requireConcurrent(
          4,
          meet -> {
            var filter =
                new TracingFilter(
                    picture,
                    row -> {
                      if (row.round() == round) {
                        meet.run();
                      }
                    });
            return Blur.blur(picture, 2, 4, filter, many);
          });
    }
  }

  @Test
  @Order(6)
  @DisplayName("no rows, one row, fewer rows than bands; no rounds")
  void fewRows() throws Exception {
    for (int height : new int[] {0, 1, 2, 5}) {
      for (int rounds : new int[] {0, 1, 2}) {
        var picture = TracingFilter.picture(height);
        var filter = new TracingFilter(picture);
        try (var trial = Trial.start(() -> Blur.blur(picture, rounds, 8, filter, one))) {
          var ending = trial.awaitOutcome();
          if (!ending.returned()) {
            var happened =
                "For %d rows in 8 bands, and %d rounds, blur %s."
                    .formatted(height, rounds, ending.describe());
            throw height == 0 ? Rejection.of(NOTHING_TO_DO, happened) : Rejection.plain(happened);
          }
          filter.requireRight(ending.value(), rounds);
        }
      }
    }
  }

  @Test
  @Order(7)
  @DisplayName("what the filter throws comes out")
  void failureComesOut() throws Exception {
    for (int round : new int[] {1, 2}) {
      var failure = new IllegalStateException("row 7 is broken");
      var picture = TracingFilter.picture(16);
      var filter =
          new TracingFilter(
              picture,
              row -> {
                if (row.round() == round && row.y() == 7) {
                  throw failure;
                }
              });
      try (var trial = Trial.start(() -> Blur.blur(picture, 2, 4, filter, many))) {
        var ending = trial.awaitOutcome();
        if (!ending.isCausedBy(failure)) {
          throw Rejection.of(
              FAILURE_SWALLOWED,
              "The filter threw an IllegalStateException, and blur %s."
                  .formatted(ending.returned() ? "returned" : "threw something else"));
        }
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName("no band, or fewer than no rounds, are refused: IllegalArgumentException")
  void nonsense() throws Exception {
    for (int[] wrong : new int[][] {{1, 0}, {1, -1}, {-1, 4}}) {
      var picture = TracingFilter.picture(8);
      var filter = new TracingFilter(picture);
      try (var trial = Trial.start(() -> Blur.blur(picture, wrong[0], wrong[1], filter, one))) {
        var ending = trial.awaitOutcome();
        if (!(ending.failure() instanceof IllegalArgumentException)) {
          throw Rejection.plain(
              "For %d rounds and %d bands, blur should throw IllegalArgumentException; it %s."
                  .formatted(
                      wrong[0],
                      wrong[1],
                      ending.returned() ? "returned a picture" : ending.describe()));
        }
      }
    }
  }
}
