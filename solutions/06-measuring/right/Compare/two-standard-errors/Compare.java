// kind: intervals of two standard errors, without a table
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
    double sign = a.kind() == Kind.TIME_PER_OPERATION ? 1 : -1;
    double ahead = sign * (b.mean() - a.mean());
    double width =
        2 * Math.hypot(a.deviation() / Math.sqrt(a.size()), b.deviation() / Math.sqrt(b.size()));
    return ahead > width ? Verdict.A_FASTER : ahead < -width ? Verdict.B_FASTER : Verdict.TOO_CLOSE;
  }
}
