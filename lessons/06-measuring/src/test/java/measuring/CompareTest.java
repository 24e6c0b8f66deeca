package measuring;

import static measuring.Verdict.A_FASTER;
import static measuring.Verdict.B_FASTER;
import static measuring.Verdict.TOO_CLOSE;
import static measuring.Verdict.TOO_FEW;
import static measuring.scenes.MeasuringBelief.ANY_TWO_SCORES_COMPARE;
import static measuring.scenes.MeasuringBelief.A_FEW_WILL_DO;
import static measuring.scenes.MeasuringBelief.ERROR_FALLS_WITH_THE_NUMBER;
import static measuring.scenes.MeasuringBelief.HIGHER_IS_BETTER;
import static measuring.scenes.MeasuringBelief.LARGE_IS_CERTAIN;
import static measuring.scenes.MeasuringBelief.ONE_INTERVAL_WILL_DO;
import static measuring.scenes.MeasuringBelief.SCATTER_IS_THE_ERROR;
import static measuring.scenes.MeasuringBelief.THE_BETTER_MEAN_WINS;

import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import measuring.scenes.MeasuringBelief;
import measuring.scenes.SampleFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The samples are such that all honest methods agree, from 95 % to 99.9 %. */
@Exercise("6.1 Compare")
class CompareTest {
  private final SampleFactory times = SampleFactory.times();
  private final SampleFactory throughputs = SampleFactory.throughputs();

  @Test
  @Order(1)
  @DisplayName("10 scores round 10, 10 scores round 20: the shorter time is the faster")
  void clear() throws Exception {
    var a = times.of(10, 10, 0.2);
    var b = times.of(10, 20, 0.4);
    var told = verdict(a, b);
    if (told != A_FASTER) {
      throw Rejection.plain(sentence(a, b, told, A_FASTER));
    }
    require(b, a, B_FASTER);
  }

  private static void require(Sample a, Sample b, Verdict due) throws Exception {
    var told = verdict(a, b);
    if (told != due) {
      throw Rejection.plain(sentence(a, b, told, due));
    }
  }

  private static Verdict verdict(Sample a, Sample b) throws Exception {
    return Guard.call(() -> Compare.compare(a, b));
  }

  private static String sentence(Sample a, Sample b, Verdict told, Verdict due) {
    return "A has %s, B has %s (%s): compare returned %s, not %s."
        .formatted(
            SampleFactory.told(a),
            SampleFactory.told(b),
            a.kind() == Kind.TIME_PER_OPERATION ? "times" : "operations per second",
            told,
            due);
  }

  @Test
  @Order(2)
  @DisplayName("means that differ by far less than the scores scatter: too close")
  void tooClose() throws Exception {
    requireBothWays(times.of(10, 10, 1), times.of(10, 10.2, 1), TOO_CLOSE, THE_BETTER_MEAN_WINS);
    requireBothWays(times.of(20, 5.1, 2), times.of(12, 5, 2), TOO_CLOSE, THE_BETTER_MEAN_WINS);
    requireBothWays(times.of(8, 7, 1), times.of(8, 7, 1), TOO_CLOSE, THE_BETTER_MEAN_WINS);
  }

  /** Demands the verdict on the two, and the contrary one if they change places. */
  private static void requireBothWays(Sample a, Sample b, Verdict due, MeasuringBelief belief)
      throws Exception {
    require(a, b, due, belief);
    require(
        b,
        a,
        switch (due) {
          case A_FASTER -> B_FASTER;
          case B_FASTER -> A_FASTER;
          case TOO_CLOSE, TOO_FEW -> due;
        },
        belief);
  }

  private static void require(Sample a, Sample b, Verdict due, MeasuringBelief belief)
      throws Exception {
    var told = verdict(a, b);
    if (told == due) {
      return;
    }
    throw told == TOO_FEW
        ? Rejection.plain(sentence(a, b, told, due) + " 5 scores on each side are enough to tell.")
        : Rejection.of(belief, sentence(a, b, told, due));
  }

  @Test
  @Order(3)
  @DisplayName("half as much again, but the scores scatter even more: too close")
  void largeAndUncertain() throws Exception {
    requireBothWays(times.of(6, 10, 6), times.of(6, 15, 8), TOO_CLOSE, LARGE_IS_CERTAIN);
  }

  @Test
  @Order(4)
  @DisplayName("one program's scores scatter hardly, the other's widely: too close")
  void unlikeScatter() throws Exception {
    requireBothWays(times.of(8, 10, 4), times.of(8, 11, 0.1), TOO_CLOSE, ONE_INTERVAL_WILL_DO);
  }

  @Test
  @Order(5)
  @DisplayName("single scores overlap, but a hundred on each side make the means certain")
  void manyScores() throws Exception {
    requireBothWays(times.of(100, 10, 1), times.of(100, 11, 1), A_FASTER, SCATTER_IS_THE_ERROR);
  }

  @Test
  @Order(6)
  @DisplayName(
      "forty scores on each side, and a quarter of the scatter between the means: too close")
  void scoresAreNotThatMany() throws Exception {
    requireBothWays(
        times.of(40, 10, 1), times.of(40, 10.25, 1), TOO_CLOSE, ERROR_FALLS_WITH_THE_NUMBER);
  }

  @Test
  @Order(7)
  @DisplayName("half a per cent, but the scores scatter far less: that counts")
  void smallAndCertain() throws Exception {
    requireBothWays(times.of(30, 1000, 1), times.of(30, 1005, 1), A_FASTER, LARGE_IS_CERTAIN);
  }

  @Test
  @Order(8)
  @DisplayName("fewer than 5 scores on either side: too few, however far apart they are")
  void tooFew() throws Exception {
    requireBothWays(times.of(1, 10, 0), times.of(1, 20, 0), TOO_FEW, A_FEW_WILL_DO);
    requireBothWays(times.of(1, 10, 0), times.of(10, 20, 0.1), TOO_FEW, A_FEW_WILL_DO);
    requireBothWays(times.of(2, 10, 0.1), times.of(2, 20, 0.1), TOO_FEW, A_FEW_WILL_DO);
    requireBothWays(times.of(4, 10, 0.1), times.of(10, 20, 0.1), TOO_FEW, A_FEW_WILL_DO);
    requireBothWays(times.of(0, 0, 0), times.of(0, 0, 0), TOO_FEW, A_FEW_WILL_DO);
    requireBothWays(times.of(0, 0, 0), times.of(10, 20, 0.1), TOO_FEW, A_FEW_WILL_DO);
    fiveAreEnough(times.of(5, 10, 0.01), times.of(5, 20, 0.01));
  }

  /** A rank test can't be sure to 99.9 % with so few: it may find them too close. */
  private static void fiveAreEnough(Sample a, Sample b) throws Exception {
    var told = verdict(a, b);
    if (told != A_FASTER && told != TOO_CLOSE) {
      throw Rejection.plain(sentence(a, b, told, A_FASTER));
    }
  }

  @Test
  @Order(9)
  @DisplayName("of operations per second the higher is the faster")
  void throughput() throws Exception {
    requireBothWays(
        throughputs.of(10, 20, 0.2), throughputs.of(10, 10, 0.2), A_FASTER, HIGHER_IS_BETTER);
    requireBothWays(
        throughputs.of(10, 10, 1), throughputs.of(10, 10.2, 1), TOO_CLOSE, THE_BETTER_MEAN_WINS);
    requireBothWays(throughputs.of(1, 10, 0), throughputs.of(7, 20, 1), TOO_FEW, A_FEW_WILL_DO);
  }

  @Test
  @Order(10)
  @DisplayName("the two may have unlike numbers of scores")
  void unlikeSizes() throws Exception {
    var many = times.of(50, 10, 0.5);
    var few = times.of(6, 14, 0.5);
    require(many, few, A_FASTER);
    require(few, many, B_FASTER);
    require(times.of(100, 10, 1), times.of(6, 10.6, 1), TOO_CLOSE);
    require(times.of(6, 10.6, 1), times.of(100, 10, 1), TOO_CLOSE);
  }

  @Test
  @Order(11)
  @DisplayName("a time can't be compared with a throughput: IllegalArgumentException")
  void unlikeKinds() throws Exception {
    requireRefused(times.of(10, 10, 1), throughputs.of(10, 20, 1));
    requireRefused(throughputs.of(10, 10, 1), times.of(10, 10, 1));
  }

  private static void requireRefused(Sample a, Sample b) throws Exception {
    try (var trial = Trial.start(() -> Compare.compare(a, b))) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.of(
            ANY_TWO_SCORES_COMPARE,
            "One sample has times, the other operations per second: compare %s."
                .formatted(ending.describe()));
      }
    }
  }
}
