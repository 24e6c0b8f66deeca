// misconception: the-better-mean-wins
// says: TOO_CLOSE
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
    int wins = 0;
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      wins += Double.compare(b.scores().get(i), a.scores().get(i));
    }
    if (a.kind() == Kind.OPERATIONS_PER_TIME) {
      wins = -wins;
    }
    return wins > 0 ? Verdict.A_FASTER : wins < 0 ? Verdict.B_FASTER : Verdict.TOO_CLOSE;
  }
}
