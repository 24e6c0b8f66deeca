// kind: rank test (Mann and Whitney), normal approximation, 99.9 %
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
    double wins = 0;
    for (double x : a.scores()) {
      for (double y : b.scores()) {
        wins += x < y ? 1 : x == y ? 0.5 : 0;
      }
    }
    double pairs = (double) a.size() * b.size();
    double deviation = Math.sqrt(pairs * (a.size() + b.size() + 1) / 12);
    double z = (Math.abs(wins - pairs / 2) - 0.5) / deviation;
    if (z < 3.291) {
      return Verdict.TOO_CLOSE;
    }
    boolean lower = wins > pairs / 2;
    return lower == (a.kind() == Kind.TIME_PER_OPERATION) ? Verdict.A_FASTER : Verdict.B_FASTER;
  }
}
