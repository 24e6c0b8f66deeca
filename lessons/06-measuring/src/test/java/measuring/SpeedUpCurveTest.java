package measuring;

import static kit.belief.CommonBelief.PERCENT;
import static kit.belief.CommonBelief.TIME_FOR_SPEED_UP;
import static measuring.scenes.MeasuringBelief.EQUAL_IS_THE_SAME;
import static measuring.scenes.MeasuringBelief.ERRORS_CANCEL_OUT;
import static measuring.scenes.MeasuringBelief.HIDE_THE_IMPOSSIBLE;
import static measuring.scenes.MeasuringBelief.LINES_COME_IN_ORDER;
import static measuring.scenes.MeasuringBelief.ONE_WORKER_IS_THE_START;
import static measuring.scenes.MeasuringBelief.SORTED_IS_SORTED;
import static measuring.scenes.MeasuringBelief.SPEED_UP_IS_EFFICIENCY;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.belief.Misconception;
import measuring.scenes.CommonMistakes;
import measuring.scenes.SixDigits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("6.4 SpeedUpCurve")
class SpeedUpCurveTest {
  private static final String SEQUENTIAL = "sum";
  private static final String PARALLEL = "sumParallel";

  /**
   * Without errors, and in no order; the first line is nobody's base. With 4 workers it is slower
   * than with 2, with 10 more than 10 times as fast.
   */
  private static final List<Measured> EXACT =
      List.of(
          new Measured("sumParallelOld", 1, 300, 0),
          new Measured(PARALLEL, 4, 80, 0),
          new Measured(PARALLEL, 1, 125, 0),
          new Measured(SEQUENTIAL, 1, 100, 0),
          new Measured("sumParallelOld", 4, 150, 0),
          new Measured(PARALLEL, 10, 8, 0),
          new Measured(PARALLEL, 2, 64, 0));

  private static final List<Measured> WITH_ERRORS =
      List.of(
          new Measured(PARALLEL, 8, 25, 5),
          new Measured(PARALLEL, 2, 60, 10),
          new Measured(SEQUENTIAL, 1, 100, 4));

  private static List<Gain> gains(List<Measured> lines) throws Exception {
    try {
      return Guard.call(() -> SpeedUpCurve.of(lines, readIn(SEQUENTIAL), readIn(PARALLEL)));
    } catch (IllegalArgumentException e) {
      throw notFound(
          "There is a line of the sequential program, \"%s\", and of threw %s."
              .formatted(SEQUENTIAL, e.getClass().getSimpleName()),
          lines);
    }
  }

  /**
   * A line that is there was not found: if it is, by names that are the same objects, we know why.
   */
  private static Rejection notFound(String happened, List<Measured> lines) throws Exception {
    try {
      if (!Guard.call(() -> SpeedUpCurve.of(lines, SEQUENTIAL, PARALLEL)).isEmpty()) {
        return Rejection.of(EQUAL_IS_THE_SAME, happened);
      }
    } catch (IllegalArgumentException stillNotFound) {
      // For another reason.
    }
    return Rejection.plain(happened);
  }

  /** Equal, but not the same: names come from files. */
  private static String readIn(String name) {
    return new StringBuilder(name).toString();
  }

  private static Measured sequential(List<Measured> lines) {
    return lines.stream().filter(l -> l.program().equals(SEQUENTIAL)).findFirst().orElseThrow();
  }

  private static Stream<Measured> parallel(List<Measured> lines) {
    return lines.stream()
        .filter(l -> l.program().equals(PARALLEL))
        .sorted(Comparator.comparing(Measured::workers));
  }

  @Test
  @Order(1)
  @DisplayName("a gain for each line of the parallel program, the fewest workers first")
  void aGainForEach() throws Exception {
    var workers = gains(EXACT).stream().map(Gain::workers).toList();
    if (workers.equals(List.of(1, 2, 4, 10))) {
      return;
    }
    var sentence =
        "There are parallel lines for 4, 1, 10 and 2 workers; the gains are those of %s."
            .formatted(workers);
    if (workers.isEmpty()) {
      throw notFound("There are four lines of the parallel program, and there is no gain.", EXACT);
    }
    if (workers.equals(List.of(4, 1, 10, 2))) {
      throw Rejection.of(LINES_COME_IN_ORDER, sentence);
    }
    throw workers.stream().sorted().toList().equals(List.of(1, 2, 4, 10))
        ? Rejection.of(SORTED_IS_SORTED, sentence)
        : Rejection.plain(sentence + " There is to be one for each, and no other.");
  }

  @Test
  @Order(2)
  @DisplayName("the speed-up is that over the sequential program")
  void speedUp() throws Exception {
    requireSpeedUps(EXACT);
  }

  private static void requireSpeedUps(List<Measured> lines) throws Exception {
    var one = sequential(lines);
    var gains = gains(lines);
    var many = parallel(lines).toList();
    var mistakes = new CommonMistakes();
    for (int i = 0; i < many.size(); i++) {
      double time = many.get(i).score();
      double due = one.score() / time;
      int workers = many.get(i).workers();
      mistakes.note(gains.get(i).speedUp(), due);
      mistakes.wouldBe(ONE_WORKER_IS_THE_START, many.getFirst().score() / time);
      mistakes.wouldBe(LINES_COME_IN_ORDER, lines.getFirst().score() / time);
      mistakes.wouldBe(TIME_FOR_SPEED_UP, 1 / due);
      mistakes.wouldBe(HIDE_THE_IMPOSSIBLE, Math.max(1, due));
      mistakes.wouldBe(HIDE_THE_IMPOSSIBLE, Math.min(workers, due));
      mistakes.wouldBe(HIDE_THE_IMPOSSIBLE, Math.clamp(due, 1, workers));
    }
    mistakes
        .firstWrong()
        .ifPresent(i -> {
          double due = one.score() / many.get(i).score();
          throw rejection(
              "speed-up", one, many.get(i), gains.get(i).speedUp(), due, mistakes.belief());
        });
  }

  private static Rejection rejection(
      String figure,
      Measured one,
      Measured many,
      double told,
      double due,
      Optional<Misconception> belief) {
    var figures = SixDigits.apart(due, told);
    var sentence =
        "Sequential %s, parallel with %s %s: the %s is %s, not %s."
            .formatted(
                time(one),
                many.workers() == 1 ? "1 worker" : many.workers() + " workers",
                time(many),
                figure,
                figures.getFirst(),
                figures.getLast());
    return belief
        .map(mistaken -> Rejection.of(mistaken, sentence))
        .orElseGet(() -> Rejection.plain(sentence));
  }

  private static String time(Measured line) {
    return SixDigits.shown(line.score())
        + (line.error() == 0 ? "" : " ± " + SixDigits.shown(line.error()));
  }

  @Test
  @Order(3)
  @DisplayName("the efficiency is what each worker is worth")
  void efficiency() throws Exception {
    var one = sequential(EXACT);
    var gains = gains(EXACT);
    var many = parallel(EXACT).toList();
    var mistakes = new CommonMistakes();
    for (var gain : gains) {
      double due = gain.speedUp() / gain.workers();
      mistakes.note(gain.efficiency(), due);
      mistakes.wouldBe(SPEED_UP_IS_EFFICIENCY, gain.speedUp());
      mistakes.wouldBe(PERCENT, 100 * due);
      mistakes.wouldBe(HIDE_THE_IMPOSSIBLE, Math.min(1, due));
    }
    mistakes
        .firstWrong()
        .ifPresent(i -> {
          var gain = gains.get(i);
          double due = gain.speedUp() / gain.workers();
          throw rejection(
              "efficiency", one, many.get(i), gain.efficiency(), due, mistakes.belief());
        });
  }

  @Test
  @Order(4)
  @DisplayName("without errors, the least and the most are the speed-up itself")
  void exact() throws Exception {
    for (var gain : gains(EXACT)) {
      if (!SixDigits.agree(gain.least(), gain.speedUp())
          || !SixDigits.agree(gain.most(), gain.speedUp())) {
        throw Rejection.plain(
            "Both errors are 0 and the speed-up is %s; so are the least and the most, not %s and %s."
                .formatted(
                    SixDigits.shown(gain.speedUp()),
                    SixDigits.shown(gain.least()),
                    SixDigits.shown(gain.most())));
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("the least and the most: both errors at their worst")
  void bounds() throws Exception {
    requireSpeedUps(WITH_ERRORS);
    var one = sequential(WITH_ERRORS);
    var gains = gains(WITH_ERRORS);
    var lines = parallel(WITH_ERRORS).toList();
    for (int i = 0; i < lines.size(); i++) {
      var many = lines.get(i);
      requireBound("least", one, many, gains.get(i).least(), -1);
      requireBound("most", one, many, gains.get(i).most(), 1);
    }
  }

  /**
   * @param way -1 for the least, 1 for the most
   */
  private static void requireBound(
      String figure, Measured one, Measured many, double told, int way) {
    double due = quotient(one, way, many, -way);
    if (SixDigits.agree(told, due)) {
      return;
    }
    var tooNarrow =
        DoubleStream.of(
            quotient(one, 0, many, 0),
            quotient(one, way, many, way),
            quotient(one, -way, many, -way),
            quotient(one, way, many, 0),
            quotient(one, 0, many, -way));
    boolean cancelled = tooNarrow.anyMatch(bound -> SixDigits.agree(told, bound));
    Optional<Misconception> belief = cancelled ? Optional.of(ERRORS_CANCEL_OUT) : Optional.empty();
    throw rejection(figure, one, many, told, due, belief);
  }

  /** Of the two times, each with so many of its errors added. */
  private static double quotient(Measured one, int errors, Measured many, int othersErrors) {
    return (one.score() + errors * one.error()) / (many.score() + othersErrors * many.error());
  }

  @Test
  @Order(6)
  @DisplayName("no parallel line: no gain; no sequential line: IllegalArgumentException")
  void missing() throws Exception {
    var gains = gains(List.of(new Measured(SEQUENTIAL, 1, 100, 1)));
    if (!gains.isEmpty()) {
      throw Rejection.plain("Without a parallel line the gains were " + gains + ".");
    }
    requireRefused(parallel(EXACT).toList());
    requireRefused(List.of());
  }

  private static void requireRefused(List<Measured> lines) throws InterruptedException {
    try (var trial =
        Trial.start(() -> SpeedUpCurve.of(lines, readIn(SEQUENTIAL), readIn(PARALLEL)))) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.plain(
            "%s without a line of the sequential program: of should throw"
                    .formatted(lines.isEmpty() ? "No lines, so" : "Four parallel lines")
                + " IllegalArgumentException; it "
                + ending.describe()
                + ".");
      }
    }
  }
}
