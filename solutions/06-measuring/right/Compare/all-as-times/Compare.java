// kind: throughputs turned into times first
package measuring;

import java.util.stream.DoubleStream;

public final class Compare {

  private Compare() {}

  public static Verdict compare(Sample a, Sample b) {
    if (a.kind() != b.kind()) {
      throw new IllegalArgumentException(a.kind() + " and " + b.kind());
    }
    if (a.size() < 5 || b.size() < 5) {
      return Verdict.TOO_FEW;
    }
    double[] first = range(a);
    double[] second = range(b);
    if (first[1] < second[0]) {
      return Verdict.A_FASTER;
    } else if (second[1] < first[0]) {
      return Verdict.B_FASTER;
    } else {
      return Verdict.TOO_CLOSE;
    }
  }

  private static double[] range(Sample sample) {
    Sample times =
        sample.kind() == Kind.TIME_PER_OPERATION
            ? sample
            : new Sample(
                Kind.TIME_PER_OPERATION, sample.scores().stream().map(score -> 1 / score).toList());
    double half = StudentT.factor(times.size()) * times.deviation() / Math.sqrt(times.size());
    return DoubleStream.of(-half, half).map(d -> times.mean() + d).toArray();
  }
}
