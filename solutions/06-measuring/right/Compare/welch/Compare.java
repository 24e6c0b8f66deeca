// kind: Welch's t-test, with a table of its own at 99.9 %
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
    double partA = a.deviation() * a.deviation() / a.size();
    double partB = b.deviation() * b.deviation() / b.size();
    double t = (a.mean() - b.mean()) / Math.sqrt(partA + partB);
    double freedom =
        (partA + partB)
            * (partA + partB)
            / (partA * partA / (a.size() - 1) + partB * partB / (b.size() - 1));
    if (Math.abs(t) <= critical(freedom)) {
      return Verdict.TOO_CLOSE;
    }
    boolean better = a.kind() == Kind.TIME_PER_OPERATION ? t < 0 : t > 0;
    return better ? Verdict.A_FASTER : Verdict.B_FASTER;
  }

  /** Two-sided, 99.9 %; between two lines of the table the larger. */
  private static double critical(double freedom) {
    double[][] table = {{60, 3.460}, {30, 3.646}, {20, 3.850}, {10, 4.587}, {6, 5.959}, {4, 8.610}};
    for (double[] line : table) {
      if (freedom >= line[0]) {
        return line[1];
      }
    }
    return 12.924;
  }
}
