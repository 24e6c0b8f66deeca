package parallelism;

/**
 * A range of consecutive pieces: {@code from} is the first one, and {@code to} is the one after the
 * last. So {@code new Range(0, 3)} has the pieces 0, 1 and 2, and {@code new Range(3, 3)} has none.
 * The constructor does not check that {@code from} is at most {@code to}.
 *
 * @param from the first piece
 * @param to the piece after the last
 */
public record Range(int from, int to) {

  /** Returns the number of pieces in this range. */
  public int size() {
    return to - from;
  }

  @Override
  public String toString() {
    return from + ".." + to;
  }
}
