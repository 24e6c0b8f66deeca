package parallelism;

/**
 * Some of the pieces, one after the other: from {@code from}, which belongs to it, to {@code to},
 * which does not. So {@code new Range(0, 3)} are the pieces 0, 1 and 2, and {@code new Range(3, 3)}
 * is none. That {@code to} does not stand before {@code from} is not checked.
 *
 * @param from the first piece
 * @param to the piece after the last
 */
public record Range(int from, int to) {

  /** How many pieces it has. */
  public int size() {
    return to - from;
  }

  @Override
  public String toString() {
    return from + ".." + to;
  }
}
