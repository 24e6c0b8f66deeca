package overuse;

/**
 * Work on many elements, which can be cut into pieces. A job does nothing by itself: its user
 * decides which thread does which piece.
 *
 * @param <R> the type of the result
 */
public interface Job<R> {
  /** Returns the number of elements, 0 or more. Each is about as much work as any other. */
  int size();

  /** Returns the least number of elements that is worth a task; at least 1. */
  int grain();

  /**
   * Does the work for one piece, on the calling thread. Several threads may call it at the same
   * time, for different pieces.
   *
   * @param from the first element of the piece
   * @param to the element after its last; if it equals {@code from}, the piece is empty
   * @return not null
   */
  R compute(int from, int to);

  /**
   * Combines the results of two neighbouring pieces.
   *
   * @param left the result of the piece that comes first
   * @param right the result of the piece that follows it
   * @return the result of both pieces together, not null
   */
  R combine(R left, R right);
}
