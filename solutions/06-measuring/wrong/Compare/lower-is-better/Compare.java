// misconception: higher-is-better
// says: Look what the score says
// from: right/two-standard-errors
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
    if (Math.abs(a.mean() - b.mean()) <= error(a) + error(b)) {
      return Verdict.TOO_CLOSE;
    }
    return a.mean() < b.mean() ? Verdict.A_FASTER : Verdict.B_FASTER;
  }

  private static double error(Sample sample) {
    return StudentT.factor(sample.size()) * sample.deviation() / Math.sqrt(sample.size());
  }
}
