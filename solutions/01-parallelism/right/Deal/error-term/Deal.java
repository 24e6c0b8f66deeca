// kind: as a line is drawn on a screen: an error is added up, and says when to give one more
package parallelism;

import java.util.Arrays;
import java.util.List;

public final class Deal {
  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0) throw new NumberFormatException("less than no pieces");
    if (workers <= 0) throw new IllegalArgumentException();

    int n = Math.min(pieces, workers);
    Range[] ranges = new Range[n];
    long error = n / 2;
    int from = 0;
    for (int i = 0; i < n; i++) {
      int to = from + pieces / n;
      error += pieces % n;
      if (error >= n) {
        error -= n;
        to++;
      }
      ranges[i] = new Range(from, to);
      from = to;
    }
    return Arrays.asList(ranges);
  }
}
