// misconception: sorted-is-sorted
// says: the gains are those of [10, 4, 2, 1]
// from: reference
package measuring;

import java.util.Comparator;
import java.util.List;

public final class SpeedUpCurve {

  private SpeedUpCurve() {}

  public static List<Gain> of(List<Measured> lines, String sequential, String parallel) {
    Measured one =
        lines.stream()
            .filter(line -> line.program().equals(sequential))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no line of " + sequential));
    return lines.stream()
        .filter(line -> line.program().equals(parallel))
        .sorted(Comparator.comparingInt(Measured::workers).reversed())
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
