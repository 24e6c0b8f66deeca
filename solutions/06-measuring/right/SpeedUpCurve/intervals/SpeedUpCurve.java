// kind: a record of a time and its bounds, that can be divided by another
package measuring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public final class SpeedUpCurve {

  private SpeedUpCurve() {}

  private record Interval(double least, double middle, double most) {
    static Interval of(Measured line) {
      return new Interval(line.score() - line.error(), line.score(), line.score() + line.error());
    }

    Interval dividedBy(Interval other) {
      return new Interval(least / other.most, middle / other.middle, most / other.least);
    }
  }

  public static List<Gain> of(List<Measured> lines, String sequential, String parallel) {
    Map<String, List<Measured>> byProgram =
        lines.stream()
            .sorted(Comparator.comparing(Measured::workers))
            .collect(Collectors.groupingBy(Measured::program));
    if (!byProgram.containsKey(sequential)) {
      throw new IllegalArgumentException("no " + sequential);
    }
    Interval one = Interval.of(byProgram.get(sequential).getFirst());
    return byProgram.getOrDefault(parallel, List.of()).stream()
        .map(many -> {
          Interval gain = one.dividedBy(Interval.of(many));
          return new Gain(
              many.workers(),
              gain.middle(),
              gain.least(),
              gain.most(),
              gain.middle() / many.workers());
        })
        .toList();
  }
}
