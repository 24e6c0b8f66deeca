package capstones;

import static capstones.scenes.SimulationBelief.ALL_COME_TO_THE_BARRIER;
import static capstones.scenes.SimulationBelief.BANDS_KEEP_PACE;
import static capstones.scenes.SimulationBelief.NEW_THREADS_EACH_STEP;
import static capstones.scenes.SimulationBelief.ONE_GRID_IS_ENOUGH;
import static capstones.scenes.SimulationBelief.PARTIES_AS_ASKED_FOR;
import static kit.belief.DeviceBelief.BUSY_WAITING;

import capstones.scenes.AddingRule;
import capstones.scenes.DeliberateFailure;
import capstones.scenes.PatientCall;
import capstones.scenes.RecordingHeatRule;
import explorer.Scenario;
import explorer.Schedules;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("15.3 Heat")
class HeatTest {
  private static final HeatRule MEAN = HeatRule.mean();

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the rows take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowRow.class);
  }

  static final class SlowRow extends PatientCall {
    SlowRow() {
      super("a row");
    }

    @Override
    protected void callAnswer() throws Exception {
      Heat.run(new double[][] {{0}, {1}, {2}, {3}, {4}, {5}}, 2, this::row, 2);
    }

    private void row(double[] above, double[] row, double[] below, double[] next) {
      if (row[0] == 2) {
        awaitOpen(); // the other worker waits for this row, too
      }
      next[0] = row[0];
    }
  }

  @Test
  @Order(1)
  @DisplayName("one worker: each row once in each step, from rows of this step only")
  void oneWorker() throws Exception {
    for (int steps : new int[] {1, 2, 5}) {
      var rule = new RecordingHeatRule(4, (_, _) -> {});
      double[][] plate = rule.plate();
      double[][] result = Guard.call(() -> Heat.run(plate, steps, rule, 1));
      rule.requireTwoGrids();
      rule.requireOnceEach(steps);
      if (!Arrays.deepEquals(plate, rule.plate())) {
        throw Rejection.of(ONE_GRID_IS_ENOUGH, "The plate that was given to run has changed.");
      }
      requireRows(result, plate.length);
      for (int y = 0; y < plate.length; y++) {
        if (result[y] == plate[y]) {
          throw Rejection.plain(
              "Row %d of the result is the plate's own array: whoever changes one changes the other."
                  .formatted(y));
        }
      }
    }
    requireSerial(9, 7, 1);
  }

  private static void requireRows(double[][] result, int rows) {
    if (result == null || result.length != rows) {
      throw Rejection.plain(
          "A plate of %d rows came back as %s."
              .formatted(rows, result == null ? "null" : "one of " + result.length));
    }
  }

  private static void requireSerial(int rows, int steps, int workers) throws Exception {
    double[][] plate = SerialHeat.plate(rows, 5, 15);
    double[][] due = SerialHeat.run(plate, steps, MEAN);
    double[][] result = Guard.call(() -> Heat.run(plate, steps, MEAN, workers));
    requireRows(result, rows);
    for (int y = 0; y < rows; y++) {
      if (!Arrays.equals(result[y], due[y])) {
        throw Rejection.plain(
            "A plate of %d rows, after %d steps with %s: row %d is not that of the sequential program."
                .formatted(rows, steps, workers == 1 ? "1 worker" : workers + " workers", y));
      }
    }
  }

  @Test
  @Order(2)
  @DisplayName("a worker that waits for others sleeps")
  void sleepsWhileItWaits() {
    Optional<String> busy = Schedules.looksAgainAndAgain(EndlessRow.class);
    if (busy.isPresent()) {
      throw Rejection.of(
          BUSY_WAITING,
          "One row took very long, and meanwhile %s looked again and again whether it was done."
              .formatted(busy.get()));
    }
  }

  static final class EndlessRow extends Scenario {
    private final CountDownLatch never = new CountDownLatch(1);

    EndlessRow() {
      task("run", () -> Heat.run(new double[][] {{0}, {1}, {2}, {3}}, 2, this::row, 2));
    }

    private void row(double[] above, double[] row, double[] below, double[] next) {
      if (row[0] == 2) {
        try {
          never.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      next[0] = row[0];
    }
  }

  @Test
  @Order(3)
  @DisplayName("in whatever order the workers take their steps, the result is the sequential one")
  void inAnyOrder() {
    Schedules.explore(TwoRows.class);
  }

  static final class TwoRows extends Scenario {
    private final double[][] plate = {{1}, {2}, {3}, {4}};
    private double[][] result;

    TwoRows() {
      task("run", () -> result = Heat.run(plate, 2, new AddingRule(), 2));
    }

    @Override
    protected void verify() {
      // 24 and 36 after the first step
      require(
          result[1][0] == 277 && result[2][0] == 388,
          BANDS_KEEP_PACE,
          "Two rows with the values 2 and 3, two steps, a worker for each row: the result was %.0f and %.0f instead of 277 and 388, so a row was computed from a row of another step."
              .formatted(result[1][0], result[2][0]));
    }
  }

  @Test
  @Order(4)
  @DisplayName("no rows between the edges, one row, and fewer rows than workers; no step at all")
  void fewRows() throws Exception {
    for (int rows : new int[] {2, 3, 5}) {
      for (int steps : new int[] {0, 1, 2}) {
        double[][] plate = SerialHeat.plate(rows, 5, 15);
        try (var trial = Trial.start(() -> Heat.run(plate, steps, MEAN, 8))) {
          trial.awaitQuiescence();
          String happened =
              "A plate of %d rows, %s of them between the edges, and 8 workers: run"
                  .formatted(rows, rows == 2 ? "none" : Integer.toString(rows - 2));
          if (!trial.ended()) {
            throw Rejection.of(
                PARTIES_AS_ASKED_FOR,
                "%s waits for ever%s.".formatted(happened, trial.describeBlockingCall()));
          }
          var ending = trial.awaitOutcome();
          if (!ending.returned()) {
            throw Rejection.plain("%s threw %s.".formatted(happened, ending.describeException()));
          }
        }
        requireSerial(rows, steps, 8);
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("however long a row takes, nobody goes on to a step whose rows are not there yet")
  void oneRowIsSlow() throws Exception {
    for (int slowStep : new int[] {0, 1}) {
      for (int slowRow : new int[] {1, 6}) {
        var gate = new Gate();
        var rule =
            new RecordingHeatRule(
                6,
                (step, row) -> {
                  if (step == slowStep && row == slowRow) {
                    gate.awaitOpenUninterruptibly();
                  }
                });
        try (var trial = Trial.start(() -> Heat.run(rule.plate(), 4, rule, 3))) {
          trial.awaitQuiescence();
          boolean ended = trial.ended();
          gate.open();
          trial.awaitGlobalQuiescence(); // also of those whom run has left behind
          rule.requireStepsApart(
              "6 rows, 4 steps, 3 workers: row %d took long in step %d."
                  .formatted(slowRow, slowStep + 1));
          if (ended) {
            throw Rejection.of(
                BANDS_KEEP_PACE, "run returned while a row was still being computed.");
          }
          trial.result();
          rule.requireOnceEach(4);
        }
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("as many rows as there are workers are computed at the same time")
  void together() throws Exception {
    // Also more than there are processors, and than the common pool has threads.
    int more = Math.max(12, Runtime.getRuntime().availableProcessors() + 2);
    for (int workers : new int[] {2, 4, more}) {
      for (int rows : new int[] {workers, workers + 1, 3 * workers}) {
        Rendezvous.requireConcurrent(workers, meet -> meeting(meet, rows, 3, workers));
      }
    }
  }

  private static double[][] meeting(Runnable meet, int rows, int steps, int workers)
      throws Exception {
    var rule = new RecordingHeatRule(rows, (_, _) -> meet.run());
    return Heat.run(rule.plate(), steps, rule, workers);
  }

  @Test
  @Order(7)
  @DisplayName("never more than that")
  void neverMore() throws Exception {
    for (int workers : new int[] {1, 2, 4}) {
      Rendezvous.atMost(workers, meet -> meeting(meet, 12, 2, workers));
    }
  }

  @Test
  @Order(8)
  @DisplayName("the threads are made once, and not for each step")
  void sameThreads() throws Exception {
    var rule = new RecordingHeatRule(8, (_, _) -> {});
    Guard.call(() -> Heat.run(rule.plate(), 50, rule, 4));
    if (rule.threads() > 4) {
      throw Rejection.of(
          NEW_THREADS_EACH_STEP,
          "In 50 steps with 4 workers, more than 4 different threads computed rows.");
    }
  }

  @Test
  @Order(9)
  @DisplayName("what the rule throws comes out, nobody waits for ever, and no thread is left")
  void failureComesOut() throws Exception {
    for (int workers : new int[] {1, 4}) {
      for (int brokenRow : new int[] {1, 5, 8}) {
        var failure = new DeliberateFailure("row " + brokenRow + " is broken");
        var rule =
            new RecordingHeatRule(
                8,
                (step, row) -> {
                  if (step == 1 && row == brokenRow) {
                    failure.raise();
                  }
                });
        var census = ThreadLeakCheck.begin();
        try (var trial = Trial.start(() -> Heat.run(rule.plate(), 4, rule, workers))) {
          failure.requireThatItComesOut(
              trial,
              "8 rows, 4 steps, %s: the rule threw an IllegalStateException for row %d in the second step, and run"
                  .formatted(workers == 1 ? "1 worker" : workers + " workers", brokenRow),
              ALL_COME_TO_THE_BARRIER);
        }
        census.requireNoThreadLeft();
      }
    }
  }

  @Test
  @Order(10)
  @DisplayName("3, 4 or 7 workers: the sequential result, and no thread is left")
  void manyWorkers() throws Exception {
    var census = ThreadLeakCheck.begin();
    for (int workers : new int[] {3, 4, 7}) {
      requireSerial(40, 25, workers);
    }
    census.requireNoThreadLeft();
  }
}
