package kit.quiescence;

/**
 * How long a watcher naps between two looks, in nanoseconds: at most half of one CPU goes into
 * looking in the beginning, then a fifth, later a tenth.
 */
final class PollingInterval {
  /** Much code is over before the first look. */
  static final long FIRST = 500_000;

  private static final long LEAST = 250_000;
  private static final long LONGEST = 10_000_000;
  private static final long LAZY = 18_000_000; // with its look no more than patience counts
  private static final long BRISK = 20_000_000; // by then most watches are over
  private static final long LONG = 1_000_000_000; // then patience will most likely run out

  private PollingInterval() {}

  /**
   * The next nap.
   *
   * @param look how long the last look took
   * @param watched how long the watch has taken so far
   */
  static long after(long look, long watched) {
    if (watched < BRISK) {
      return Math.clamp(look, LEAST, LONGEST);
    }
    return watched < LONG
        ? Math.clamp(4 * look, LEAST, LONGEST)
        : Math.clamp(9 * look, LEAST, LAZY);
  }
}
