package dataparallel.scenes;

/**
 * A number that says which items it is the sum of, and how many calls of {@code plus} came one
 * after the other before it was there.
 *
 * @param from the first of its items
 * @param to the place behind the last of them
 * @param chain how many calls
 */
public record TracedSum(int from, int to, int chain) {
  private static final int BITS = 20;
  private static final long MASK = (1L << BITS) - 1;

  /** In the topmost bits: nobody comes upon such a number by chance. */
  private static final long MARK = 0b1011;

  /** The item at that place. */
  public static long item(int place) {
    return new TracedSum(place, place + 1, 0).number();
  }

  /** Whether a number is one of these. */
  public static boolean isOne(long number) {
    return number >>> 3 * BITS == MARK;
  }

  /** What it says. */
  public static TracedSum of(long number) {
    return new TracedSum(
        (int) (number >>> 2 * BITS & MASK), (int) (number >>> BITS & MASK), (int) (number & MASK));
  }

  long number() {
    return MARK << 3 * BITS | (long) from << 2 * BITS | (long) to << BITS | chain;
  }

  /** How many items it is of. */
  public int size() {
    return to - from;
  }

  /** The sum of this and its neighbour, or of what they would be. */
  TracedSum plus(TracedSum right) {
    return new TracedSum(
        Math.min(from, right.from), Math.max(to, right.to), Math.max(chain, right.chain) + 1);
  }

  /** In words. */
  public String text() {
    return size() == 1 ? "item " + from : "the sum of items %d to %d".formatted(from, to - 1);
  }
}
