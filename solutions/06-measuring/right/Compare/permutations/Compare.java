// kind: permutation test, 10,000 shuffles
package measuring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class Compare {

  private Compare() {}

  public static Verdict compare(Sample a, Sample b) {
    if (a.kind() != b.kind()) {
      throw new IllegalArgumentException(a.kind() + " and " + b.kind());
    }
    if (a.size() < 5 || b.size() < 5) {
      return Verdict.TOO_FEW;
    }
    List<Double> all = new ArrayList<>(a.scores());
    all.addAll(b.scores());
    double seen = Math.abs(a.mean() - b.mean());
    int asFar = 0;
    for (int i = 0; i < 10_000; i++) {
      Collections.shuffle(all);
      double one = mean(all.subList(0, a.size()));
      double other = mean(all.subList(a.size(), all.size()));
      if (Math.abs(one - other) >= seen) {
        asFar++;
      }
    }
    if (asFar > 100) {
      return Verdict.TOO_CLOSE;
    }
    boolean lower = a.mean() < b.mean();
    return lower == (a.kind() == Kind.TIME_PER_OPERATION) ? Verdict.A_FASTER : Verdict.B_FASTER;
  }

  private static double mean(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
