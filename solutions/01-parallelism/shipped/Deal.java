package parallelism;

import java.util.ArrayList;
import java.util.List;

/** Exercise 1.1: which worker lays which pieces of the puzzle? Repair it. */
public final class Deal {

  private Deal() {}

  /**
   * Deals out the pieces 0, 1, …, {@code pieces - 1}: one range for each worker.
   *
   * <p>Each piece is in exactly one range. The ranges are in the order of the pieces: each begins
   * where the one before it ends. The sizes of any two of them differ by at most one piece; which
   * of them are the larger ones is up to you. No range is empty: if there are more workers than
   * pieces, each range has one piece, and some workers get no range.
   *
   * <p>All of this holds for up to {@link Integer#MAX_VALUE} pieces, and more pieces take no
   * longer: no loop goes from piece to piece. Calculate the ranges.
   *
   * @param pieces the number of pieces; for 0 there is no range
   * @param workers the number of workers, at least 1
   * @return the ranges: one for each worker, or one for each piece if there are fewer pieces than
   *     workers; later calls don't change the list
   * @throws IllegalArgumentException if there are fewer than 0 pieces or fewer than 1 worker
   */
  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    int share = pieces / workers;
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      ranges.add(new Range(worker * share, (worker + 1) * share));
    }
    return ranges;
  }
}
