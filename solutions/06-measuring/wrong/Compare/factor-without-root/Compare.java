// misconception: scatter-is-the-error
// says: square root of their number
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
    double wide =
        StudentT.factor(a.size()) * a.deviation() + StudentT.factor(b.size()) * b.deviation();
    double ahead = b.mean() - a.mean();
    if (a.kind() == Kind.OPERATIONS_PER_TIME) {
      ahead = -ahead;
    }
    if (ahead > wide) {
      return Verdict.A_FASTER;
    }
    if (ahead < -wide) {
      return Verdict.B_FASTER;
    }
    return Verdict.TOO_CLOSE;
  }
}
