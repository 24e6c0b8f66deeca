// misconception: scatter-is-the-error
// says: deviation divided by the square root
// from: right/library-test
package measuring;

import java.util.Collections;

public final class Compare {

  private Compare() {}

  public static Verdict compare(Sample a, Sample b) {
    if (a.kind() != b.kind()) {
      throw new IllegalArgumentException(a.kind() + " and " + b.kind());
    }
    if (a.size() < 5 || b.size() < 5) {
      return Verdict.TOO_FEW;
    }
    double lowA = Collections.min(a.scores());
    double lowB = Collections.min(b.scores());
    double highA = Collections.max(a.scores());
    double highB = Collections.max(b.scores());
    if (highA >= lowB && highB >= lowA) {
      return Verdict.TOO_CLOSE;
    }
    boolean lower = a.mean() < b.mean();
    return lower == (a.kind() == Kind.TIME_PER_OPERATION) ? Verdict.A_FASTER : Verdict.B_FASTER;
  }
}
