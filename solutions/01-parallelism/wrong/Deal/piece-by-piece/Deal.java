// misconception: piece-by-piece
// says: your loops go round more than 100000 times, for 3 ranges
// from: right/long-bounds
package parallelism;

import java.util.ArrayList;
import java.util.List;

public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    int shares = Math.min(pieces, workers);
    int[] sizes = new int[shares];
    for (int piece = 0; piece < pieces; piece++) {
      sizes[piece % shares]++;
    }
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    for (int size : sizes) {
      ranges.add(new Range(from, from + size));
      from += size;
    }
    return ranges;
  }
}
