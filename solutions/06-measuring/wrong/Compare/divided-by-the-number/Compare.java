// misconception: error-falls-with-the-number
// says: 40 scores with mean 10.25
// from: right/library-test
package measuring;

public final class Compare {
  private Compare() {}

  public static Verdict compare(Sample a, Sample b) {
    if (a.kind() != b.kind()) {
      throw new IllegalArgumentException();
    }
    if (a.size() < 5 || b.size() < 5) {
      return Verdict.TOO_FEW;
    }
    double wide =
        StudentT.factor(a.size()) * a.deviation() / a.size()
            + StudentT.factor(b.size()) * b.deviation() / b.size();
    if (Math.abs(a.mean() - b.mean()) <= wide) {
      return Verdict.TOO_CLOSE;
    }
    boolean less = a.mean() < b.mean();
    return less == (a.kind() == Kind.TIME_PER_OPERATION) ? Verdict.A_FASTER : Verdict.B_FASTER;
  }
}
