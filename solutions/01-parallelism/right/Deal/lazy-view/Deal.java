// kind: a list that computes a range when it is asked for one
package parallelism;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;

public final class Deal {
  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }

    int n = Math.min(pieces, workers);
    return new AbstractList<Range>() {
      @Override
      public int size() {
        return n;
      }

      @Override
      public Range get(int i) {
        Objects.checkIndex(i, n);
        return new Range((int) ((long) i * pieces / n), (int) ((i + 1L) * pieces / n));
      }
    };
  }
}
