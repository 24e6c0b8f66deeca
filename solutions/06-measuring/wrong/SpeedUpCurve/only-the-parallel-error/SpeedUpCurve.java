// misconception: errors-cancel-out
// says: both errors widen
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
        .sorted(Comparator.comparingInt(Measured::workers))
        .map(many -> gain(one, many))
        .toList();
  }

  private static Gain gain(Measured one, Measured many) {
    double speedUp = one.score() / many.score();
    double least = one.score() / (many.score() + many.error());
    double most = one.score() / (many.score() - many.error());
    return new Gain(many.workers(), speedUp, least, most, speedUp / many.workers());
  }
}
