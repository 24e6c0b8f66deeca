// misconception: equal-is-the-same
// says: and of threw IllegalArgumentException
// from: reference
package measuring;

import java.util.Comparator;
import java.util.List;

public final class SpeedUpCurve {

  private SpeedUpCurve() {}

  public static List<Gain> of(List<Measured> lines, String sequential, String parallel) {
    Measured one =
        lines.stream()
            .filter(line -> line.program() == sequential)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no line of " + sequential));
    return lines.stream()
        .filter(line -> line.program() == parallel)
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
