package measuring;

import java.util.Comparator;
import java.util.List;

/** Exercise 6.4: from JMH's lines to a curve that can be shown to others. */
public final class SpeedUpCurve {

  private SpeedUpCurve() {}

  /**
   * What each number of workers gained.
   *
   * <p>The speed-up is that over the <em>sequential</em> program, not over the parallel one with a
   * single worker. Its bounds come from the errors at their worst: the least is the shortest that
   * the sequential time may be, divided by the longest that the parallel time may be; the most is
   * the other way round.
   *
   * @param lines in any order: one of the sequential program; one for each number of workers of the
   *     parallel program, perhaps none; perhaps some of other programs
   * @param sequential the name of the sequential program
   * @param parallel the name of the parallel program, another one
   * @return a gain for each line of the parallel program, by the number of workers, the fewest
   *     first; at least the first six digits of each number are right
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
