package bench;

/** Work that keeps a core busy and needs nothing but the core: no memory, no lock, no clock. */
public final class Arithmetic {
  /** How many steps each number takes, whichever it is: pieces of one length are equal work. */
  private static final int STEPS = 100;

  private Arithmetic() {}

  /**
   * A chain of multiplications, each of which waits for the one before, so that it can be neither
   * skipped nor done side by side: Knuth's linear congruential generator of MMIX.
   */
  public static long chain(long from, int steps) {
    long x = from;
    for (int i = 0; i < steps; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
    }
    return x;
  }

  /** A number that is a hundred steps away from this one. */
  public static long scrambled(long from) {
    return chain(from, STEPS);
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
