// misconception: one-worker-is-the-start
// says: Compare with the sequential program
// from: reference
package measuring;

import java.util.Comparator;
import java.util.List;

public final class SpeedUpCurve {

  private SpeedUpCurve() {}

  public static List<Gain> of(List<Measured> lines, String sequential, String parallel) {
    if (lines.stream().noneMatch(line -> line.program().equals(sequential))) {
      throw new IllegalArgumentException("no line of " + sequential);
    }
    List<Measured> curve =
        lines.stream()
            .filter(line -> line.program().equals(parallel))
            .sorted(Comparator.comparingInt(Measured::workers))
            .toList();
    return curve.stream().map(many -> gain(curve.getFirst(), many)).toList();
  }

  private static Gain gain(Measured one, Measured many) {
    double speedUp = one.score() / many.score();
    double least = (one.score() - one.error()) / (many.score() + many.error());
    double most = (one.score() + one.error()) / (many.score() - many.error());
    return new Gain(many.workers(), speedUp, least, most, speedUp / many.workers());
  }
}
