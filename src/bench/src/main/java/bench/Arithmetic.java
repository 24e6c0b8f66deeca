package bench;

/** Work that keeps a core busy and needs nothing but the core: no memory, no lock, no clock. */
public final class Arithmetic {
  private Arithmetic() {}

  /**
   * How many steps a number takes to come down to 1, in the way that Collatz asked about: halve it
   * if it is even, or else triple it and add 1. Each step waits for the one before.
   *
   * @param from at least 1
   */
  public static int steps(long from) {
    int steps = 0;
    for (long at = from; at != 1; steps++) {
      at = (at & 1) == 0 ? at >> 1 : 3 * at + 1;
    }
    return steps;
  }

  /** The steps of all numbers of a range together, each one more. */
  public static long steps(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += steps(i + 1L);
    }
    return sum;
  }
}
