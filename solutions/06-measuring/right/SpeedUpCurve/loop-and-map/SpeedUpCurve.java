// kind: a loop into a sorted map
package measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

public final class SpeedUpCurve {

  private SpeedUpCurve() {}

  public static List<Gain> of(List<Measured> lines, String sequential, String parallel) {
    Measured one = null;
    SortedMap<Integer, Measured> curve = new TreeMap<>();
    for (Measured line : lines) {
      if (line.program().equals(sequential)) {
        one = line;
      } else if (line.program().equals(parallel)) {
        curve.put(line.workers(), line);
      }
    }
    if (one == null) {
      throw new IllegalArgumentException("no line of " + sequential);
    }
    List<Gain> gains = new ArrayList<>();
    for (Measured many : curve.values()) {
      gains.add(gain(one, many));
    }
    return gains;
  }

  private static Gain gain(Measured one, Measured many) {
    double speedUp = one.score() / many.score();
    double least = (one.score() - one.error()) / (many.score() + many.error());
    double most = (one.score() + one.error()) / (many.score() - many.error());
    return new Gain(many.workers(), speedUp, least, most, speedUp / many.workers());
  }
}
