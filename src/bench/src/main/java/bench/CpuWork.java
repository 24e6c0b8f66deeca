package bench;

/** Work that keeps a core busy and needs nothing but the core: no memory, no lock, no clock. */
public final class CpuWork {
  /**
   * How many steps each number takes, whichever it is: pieces of one length are equal work. Not
   * final, for a compiler that knows it could work at several numbers side by side, here and not
   * there.
   */
  private static int steps = 100;

  private CpuWork() {}

  /**
   * A chain of steps, each of which waits for the one before, so that it can't be shortened:
   * Marsaglia's xorshift ("Xorshift RNGs", Journal of Statistical Software 8(14), 2003).
   *
   * @param from not 0, which stays 0
   */
  public static long chain(long from, int steps) {
    long x = from;
    for (int i = 0; i < steps; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }

  /** A number that is a hundred steps away from this one: some hundred nanoseconds. */
  public static long scrambled(long from) {
    return chain(from, steps);
  }

  /** The sum over a range of numbers, each scrambled; what overflows is lost. */
  public static long sum(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += scrambled(i);
    }
    return sum;
  }
}
