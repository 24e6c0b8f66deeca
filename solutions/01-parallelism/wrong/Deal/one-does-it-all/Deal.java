// misconception: uneven-shares
// says: 1 range for 4 workers
// from: right/stream-remainder-spread
package parallelism;

import java.util.List;

public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    return pieces == 0 ? List.of() : List.of(new Range(0, pieces));
  }
}
