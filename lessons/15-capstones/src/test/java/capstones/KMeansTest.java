package capstones;

import static capstones.scenes.SimulationBelief.CENTRES_MOVE_AT_ONCE;
import static capstones.scenes.SimulationBelief.CHUNKS_BY_WORKERS;
import static capstones.scenes.SimulationBelief.EVERY_CLUSTER_HAS_A_POINT;
import static capstones.scenes.SimulationBelief.SUMMED_AS_THEY_COME;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.LAST_CHUNK_LOST;
import static kit.belief.CommonBelief.NOTHING_TO_DO;

import capstones.scenes.DeliberateFailure;
import capstones.scenes.PatientCall;
import capstones.scenes.RecordingNearest;
import explorer.Scenario;
import explorer.Schedules;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import kit.Census;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("15.5 KMeans")
class KMeansTest {
  private static final Nearest NEAREST = Nearest.byDistance();

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the chunks take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowPoints.class);
  }

  static final class SlowPoints extends PatientCall {
    SlowPoints() {
      super("a chunk");
    }

    @Override
    protected void callAnswer() throws Exception {
      KMeans.fit(new double[4][1], new double[1][1], 1, 1, this::nearest, 2);
    }

    private int nearest(double[] point, double[][] centres) {
      awaitOpen();
      return 0;
    }
  }

  @Test
  @Order(1)
  @DisplayName(
      "one worker: whole numbers, a short chunk at the end, a cluster without points; nothing that"
          + " was given changes")
  void oneWorker() throws Exception {
    for (int rounds : new int[] {0, 1, 3, 30}) { // long before the last, no centre moves any more
      double[][] points = upTo(17);
      double[][] start = {{0}, {10}, {1_000}};
      var asked = new Census<Double>();
      Nearest counting =
          (point, centres) -> {
            asked.record(point[0]);
            return NEAREST.centre(point, centres);
          };
      var recording = new RecordingNearest(counting);
      double[][] fit = Guard.call(() -> KMeans.fit(points, start, rounds, 5, recording, 1));
      if (recording.sets() > rounds) {
        throw Rejection.of(
            CENTRES_MOVE_AT_ONCE,
            "One worker, %d rounds: points were compared with %d different sets of centres."
                .formatted(rounds, recording.sets()));
      }
      requireExact(fit, points, start, rounds);
      for (double[] point : points) {
        if (asked.count(point[0]) != rounds) {
          throw Rejection.plain(
              "In %d rounds, nearest was asked %d times for one of the points; once in each round is due."
                  .formatted(rounds, asked.count(point[0])));
        }
      }
      if (!Arrays.deepEquals(points, upTo(17))
          || !Arrays.deepEquals(start, new double[][] {{0}, {10}, {1_000}})) {
        throw Rejection.plain("The points or the centres that were given have changed.");
      }
    }
  }

  /** Points on a line: sums of whole numbers are exact in any order. */
  private static double[][] upTo(int number) {
    double[][] points = new double[number][];
    Arrays.setAll(points, i -> new double[] {i + 1});
    return points;
  }

  private static void requireExact(
      double[][] fit, double[][] points, double[][] start, int rounds) {
    double[][] due = SerialKMeans.fit(points, start, rounds, 5, NEAREST);
    if (Arrays.deepEquals(fit, due)) {
      return;
    }
    String happened =
        "The points 1 to 17, and %d rounds from the centres 0, 10 and 1000: the centres came out as %s; the sequential program gives %s."
            .formatted(rounds, Arrays.deepToString(fit), Arrays.deepToString(due));
    if (fit != null
        && Arrays.stream(fit).flatMapToDouble(DoubleStream::of).anyMatch(Double::isNaN)) {
      throw Rejection.of(EVERY_CLUSTER_HAS_A_POINT, happened);
    }
    throw Arrays.deepEquals(fit, SerialKMeans.fit(upTo(15), start, rounds, 5, NEAREST))
        ? Rejection.of(LAST_CHUNK_LOST, happened)
        : Rejection.plain(happened);
  }

  @Test
  @Order(2)
  @DisplayName("in whatever order the workers take their steps, no point is lost")
  void inAnyOrder() {
    Schedules.explore(TwoPoints.class);
  }

  static final class TwoPoints extends Scenario {
    private double[][] fit;

    TwoPoints() {
      task(
          "fit",
          () ->
              fit =
                  KMeans.fit(
                      new double[][] {{1}, {2}}, new double[][] {{0}}, 1, 1, (_, _) -> 0, 2));
    }

    @Override
    protected void verify() {
      require(
          fit[0][0] == 1.5,
          "Two workers summed up the points 1 and 2, and the centre came out as %s instead of 1.5."
              .formatted(fit[0][0]));
    }
  }

  @Test
  @Order(3)
  @DisplayName("all points of a round are compared with the same centres, however long one takes")
  void sameCentres() throws Exception {
    for (int slow : new int[] {0, 7}) {
      double[][] points = upTo(8);
      double[][] start = {{0}, {3}};
      var held = new RecordingNearest(points[slow], NEAREST);
      try (var trial = Trial.start(() -> KMeans.fit(points, start, 3, 2, held, 2))) {
        trial.awaitQuiescence();
        boolean early = trial.ended() || held.sets() > 1;
        held.letGo();
        trial.awaitGlobalQuiescence(); // also of those whom fit has left behind
        String happened = "8 points in chunks of 2, and a point took long in the first round.";
        if (early || !held.sameCentresInEachRound(8)) {
          throw Rejection.of(
              CENTRES_MOVE_AT_ONCE,
              happened + " Before it was done, others went on with new centres, or fit returned.");
        }
        double[][] fit = trial.result();
        if (!Arrays.deepEquals(fit, SerialKMeans.fit(points, start, 3, 2, NEAREST))) {
          throw Rejection.of(
              CENTRES_MOVE_AT_ONCE, happened + " The new centres were made without it.");
        }
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("whichever chunk takes longest, the result is the same to the last bit")
  void whicheverIsSlow() throws Exception {
    double firstSlow = centreIfSlow(0);
    double lastSlow = centreIfSlow(3);
    if (Double.compare(firstSlow, lastSlow) != 0) {
      throw Rejection.of(
          SUMMED_AS_THEY_COME,
          "Four points, each in a chunk of its own. When the first chunk took longest, the centre was %s; when the last chunk took longest, it was %s."
              .formatted(firstSlow, lastSlow));
    }
  }

  private static double centreIfSlow(int chunk) throws Exception {
    double[][] points = {{1e16, 0}, {1, 1}, {-1e16, 2}, {1, 3}};
    var held = new RecordingNearest(points[chunk], (_, _) -> 0);
    try (var trial =
        Trial.start(() -> KMeans.fit(points, new double[][] {{0, 0}}, 1, 1, held, 2))) {
      trial.awaitQuiescence();
      held.letGo();
      return trial.result()[0][0];
    }
  }

  @Test
  @Order(5)
  @DisplayName("1, 2, 3, 4 or 7 workers: the sequential result, to the last bit")
  void toTheLastBit() throws Exception {
    double[][] points = SerialKMeans.points(1_003, 3, 5, 15);
    double[][] start = Arrays.copyOf(points, 5);
    double[][] due = SerialKMeans.fit(points, start, 4, 64, NEAREST);
    double[][] ofOne = Guard.call(() -> KMeans.fit(points, start, 4, 64, NEAREST, 1));
    for (int workers : new int[] {2, 3, 4, 7}) {
      double[][] fit = Guard.call(() -> KMeans.fit(points, start, 4, 64, NEAREST, workers));
      if (!Arrays.deepEquals(fit, ofOne)) {
        throw Rejection.of(
            CHUNKS_BY_WORKERS,
            "The centres of 1003 points are not the same with 1 worker and with %d workers."
                .formatted(workers));
      }
    }
    if (!Arrays.deepEquals(ofOne, due)) {
      throw Rejection.plain(
          "The centres of 1003 points are the same for any number of workers, but not the same as"
              + " in the sequential program. Sum up each chunk of 64 points by itself, and then add"
              + " up these sums in the order of the chunks.");
    }
  }

  @Test
  @Order(6)
  @DisplayName("as many chunks as there are workers are under way at the same time")
  void together() throws Exception {
    // Also more than there are processors, and than the common pool has threads.
    int more = Math.max(12, Runtime.getRuntime().availableProcessors() + 2);
    for (int workers : new int[] {2, 4, more}) {
      for (int chunks : new int[] {workers, 3 * workers}) {
        Rendezvous.requireConcurrent(workers, meet -> meeting(meet, chunks, workers));
      }
    }
  }

  private static double[][] meeting(Runnable meet, int chunks, int workers) throws Exception {
    Nearest nearest =
        (_, _) -> {
          meet.run();
          return 0;
        };
    return KMeans.fit(upTo(3 * chunks), new double[][] {{0}}, 2, 3, nearest, workers);
  }

  @Test
  @Order(7)
  @DisplayName("never more than that")
  void neverMore() throws Exception {
    for (int workers : new int[] {1, 2, 4}) {
      Rendezvous.atMost(workers, meet -> meeting(meet, 12, workers));
    }
  }

  @Test
  @Order(8)
  @DisplayName("what nearest throws comes out, and no thread is left")
  void failureComesOut() throws Exception {
    for (int workers : new int[] {1, 4}) {
      var failure = new DeliberateFailure("point 12 has no coordinates");
      Nearest broken =
          (point, _) -> {
            if (point[0] == 12) {
              failure.raise();
            }
            return 0;
          };
      var census = ThreadLeakCheck.begin();
      try (var trial =
          Trial.start(() -> KMeans.fit(upTo(20), new double[][] {{0}}, 3, 4, broken, workers))) {
        failure.requireThatItComesOut(
            trial, "nearest threw an IllegalStateException, and fit", FAILURE_SWALLOWED);
      }
      census.requireNoThreadLeft();
    }
  }

  @Test
  @Order(9)
  @DisplayName("no points, one point, and fewer chunks than workers; no thread is left")
  void fewPoints() throws Exception {
    var census = ThreadLeakCheck.begin();
    for (int number : new int[] {0, 1, 5, 6}) {
      double[][] points = upTo(number);
      double[][] start = {{0}, {4}};
      try (var trial = Trial.start(() -> KMeans.fit(points, start, 2, 5, NEAREST, 8))) {
        trial.awaitQuiescence();
        String happened = "For %d points in chunks of 5 and 8 workers, fit".formatted(number);
        if (!trial.ended()) {
          throw Rejection.plain(
              "%s waits for ever%s.".formatted(happened, trial.describeBlockingCall()));
        }
        var ending = trial.awaitOutcome();
        double[][] due = SerialKMeans.fit(points, start, 2, 5, NEAREST);
        if (!Arrays.deepEquals(ending.value(), due)) {
          happened =
              ending.returned()
                  ? "%s gave %s; the sequential program gives %s."
                      .formatted(
                          happened, Arrays.deepToString(ending.value()), Arrays.deepToString(due))
                  : "%s threw %s.".formatted(happened, ending.describeException());
          throw number == 0 ? Rejection.of(NOTHING_TO_DO, happened) : Rejection.plain(happened);
        }
      }
    }
    census.requireNoThreadLeft();
  }
}
