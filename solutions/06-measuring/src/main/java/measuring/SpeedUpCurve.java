package measuring;

import java.util.Comparator;
import java.util.List;

/** Exercise 6.4: turn JMH's lines into a speed-up curve that you can publish. */
public final class SpeedUpCurve {

  private SpeedUpCurve() {}

  /**
   * Returns what each number of workers gained.
   *
   * <p>The speed-up is relative to the <em>sequential</em> program, not to the parallel one with a
   * single worker. {@code least} is the shortest possible sequential time, divided by the longest
   * possible parallel time. {@code most} is the longest possible sequential time, divided by the
   * shortest possible parallel time.
   *
   * @param lines in any order: one of the sequential program; one for each number of workers of the
   *     parallel program (there may be none); and there may be lines of other programs
   * @param sequential the name of the sequential program
   * @param parallel the name of the parallel program, another than {@code sequential}
   * @return a gain for each line of the parallel program, sorted by workers, the fewest first; at
   *     least the first six digits of each number are right
   * @throws IllegalArgumentException if the sequential program has no line
   */
  public static List<Gain> of(List<Measured> lines, String sequential, String parallel) {
    Measured one =
        lines.stream()
            .filter(line -> line.program().equals(sequential))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no line of " + sequential));
    return lines.stream()
        .filter(line -> line.program().equals(parallel))
        .sorted(Comparator.comparingInt(Measured::workers))
        .map(many -> gain(one, many))
        .toList();
  }

  private static Gain gain(Measured one, Measured many) {
    double speedUp = one.score() / many.score();
    return new Gain(
        many.workers(),
        speedUp,
        (one.score() - one.error()) / (many.score() + many.error()),
        (one.score() + one.error()) / (many.score() - many.error()),
        speedUp / many.workers());
  }
}
