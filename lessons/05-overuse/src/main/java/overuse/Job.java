package overuse;

/**
 * Work on many elements, which can be cut into pieces. It does nothing by itself: who has it
 * decides which thread does which piece.
 *
 * @param <R> what comes of it
 */
public interface Job<R> {
  /** How many elements there are, each about as much work as any other; 0 or more. */
  int size();

  /** The least number of elements that is worth a task; at least 1. */
  int grain();

  /**
   * Does the work for one piece, on the calling thread. May be called by several threads at the
   * same time, for different pieces.
   *
   * @param from the first element of the piece
   * @param to the element after its last; if it equals {@code from}, the piece is empty
   * @return not null
   */
  R compute(int from, int to);

  /**
   * Joins the results of two neighbouring pieces.
   *
   * @param left the result of the piece that comes first
   * @param right the result of the piece that follows it
   * @return the result of both pieces together, not null
   */
  R combine(R left, R right);
}
