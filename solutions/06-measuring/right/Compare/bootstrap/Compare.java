// kind: bootstrap of the difference of the means, without a seed
package measuring;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

public final class Compare {

  private Compare() {}

  public static Verdict compare(Sample a, Sample b) {
    if (a.kind() != b.kind()) {
      throw new IllegalArgumentException(a.kind() + " and " + b.kind());
    }
    if (a.size() < 5 || b.size() < 5) {
      return Verdict.TOO_FEW;
    }
    Random random = new Random();
    double[] differences = new double[4_000];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = mean(a.scores(), random) - mean(b.scores(), random);
    }
    Arrays.sort(differences);
    double low = differences[differences.length / 100];
    double high = differences[differences.length - 1 - differences.length / 100];
    if (low <= 0 && high >= 0) {
      return Verdict.TOO_CLOSE;
    }
    boolean lower = high < 0;
    return lower == (a.kind() == Kind.TIME_PER_OPERATION) ? Verdict.A_FASTER : Verdict.B_FASTER;
  }

  /** Of as many scores, drawn with replacement. */
  private static double mean(List<Double> scores, Random random) {
    double sum = 0;
    for (int i = 0; i < scores.size(); i++) {
      sum += scores.get(random.nextInt(scores.size()));
    }
    return sum / scores.size();
  }
}
