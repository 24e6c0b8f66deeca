// misconception: a-few-will-do
// says: a single score, 10
// from: right/two-standard-errors
package measuring;

public final class Compare {

  private Compare() {}

  public static Verdict compare(Sample a, Sample b) {
    if (a.kind() != b.kind()) {
      throw new IllegalArgumentException(a.kind() + " and " + b.kind());
    }
    if (Math.abs(a.mean() - b.mean()) <= error(a) + error(b)) {
      return Verdict.TOO_CLOSE;
    }
    boolean lower = a.mean() < b.mean();
    return lower == (a.kind() == Kind.TIME_PER_OPERATION) ? Verdict.A_FASTER : Verdict.B_FASTER;
  }

  private static double error(Sample sample) {
    int n = sample.size();
    return n < 2 ? 0 : StudentT.factor(n) * sample.deviation() / Math.sqrt(n);
  }
}
