// kind: Welch's t-test of the library that JMH brings along, 95 %
package measuring;

import org.apache.commons.math3.stat.inference.TestUtils;

public final class Compare {

  private Compare() {}

  public static Verdict compare(Sample a, Sample b) {
    if (a.kind() != b.kind()) {
      throw new IllegalArgumentException(a.kind() + " and " + b.kind());
    }
    if (a.size() < 5 || b.size() < 5) {
      return Verdict.TOO_FEW;
    }
    double chance =
        TestUtils.tTest(
            a.scores().stream().mapToDouble(x -> x).toArray(),
            b.scores().stream().mapToDouble(x -> x).toArray());
    if (chance > 0.05) {
      return Verdict.TOO_CLOSE;
    }
    boolean lower = a.mean() < b.mean();
    return lower == (a.kind() == Kind.TIME_PER_OPERATION) ? Verdict.A_FASTER : Verdict.B_FASTER;
  }
}
