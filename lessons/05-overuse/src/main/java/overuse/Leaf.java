package overuse;

/** A function that adds up a piece of a range. The piece is not cut any further. */
@FunctionalInterface
public interface Leaf {
  /**
   * Adds up one piece, on the calling thread. Several threads may call it at the same time, for
   * different pieces.
   *
   * @param from the first number of the piece
   * @param to the number after its last
   * @return the piece's share of the sum
   */
  long sum(int from, int to);
}
