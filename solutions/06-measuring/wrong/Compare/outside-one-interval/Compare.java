// misconception: one-interval-will-do
// says: Both means are uncertain
// from: right/library-test
package measuring;

public final class Compare {

  private Compare() {}

  public static Verdict compare(Sample a, Sample b) {
    if (a.kind() != b.kind()) {
      throw new IllegalArgumentException(a.kind() + " and " + b.kind());
    }
    if (a.size() < 5 || b.size() < 5) {
      return Verdict.TOO_FEW;
    }
    double difference = Math.abs(a.mean() - b.mean());
    if (difference <= Math.min(error(a), error(b))) {
      return Verdict.TOO_CLOSE;
    }
    boolean lower = a.mean() < b.mean();
    return lower == (a.kind() == Kind.TIME_PER_OPERATION) ? Verdict.A_FASTER : Verdict.B_FASTER;
  }

  private static double error(Sample sample) {
    return StudentT.factor(sample.size()) * sample.deviation() / Math.sqrt(sample.size());
  }
}
