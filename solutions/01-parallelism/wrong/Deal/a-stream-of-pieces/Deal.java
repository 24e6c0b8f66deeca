// misconception: piece-by-piece
// says: your loops go round more than 100000 times
// from: right/long-bounds
package parallelism;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    int shares = Math.min(pieces, workers);
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    for (int worker = 0; worker < shares; worker++) {
      int number = worker;
      int size = (int) IntStream.range(0, pieces).filter(p -> p % shares == number).count();
      ranges.add(new Range(from, from + size));
      from += size;
    }
    return ranges;
  }
}
