// misconception: sorted-is-sorted
// says: sort by workers()
// from: reference
package measuring;

import java.util.ArrayList;
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
    List<Gain> gains = new ArrayList<>();
    for (Measured many : lines) {
      if (many.program().equals(parallel)) {
        double speedUp = one.score() / many.score();
        double least = (one.score() - one.error()) / (many.score() + many.error());
        double most = (one.score() + one.error()) / (many.score() - many.error());
        double efficiency = speedUp / many.workers();
        gains.add(new Gain(many.workers(), speedUp, least, most, efficiency));
      }
    }
    gains.sort(Comparator.comparingDouble(Gain::speedUp));
    return gains;
  }
}
