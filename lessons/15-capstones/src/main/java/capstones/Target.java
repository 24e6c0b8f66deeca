package capstones;

/** A shape on a board that is one wide and one high. */
@FunctionalInterface
public interface Target {
  /**
   * Says whether a dart hits the shape. Several threads may ask at the same time.
   *
   * @param x where the dart lands, from 0 up to 1
   * @param y the same from the lower edge upwards
   */
  boolean isHit(double x, double y);

  /** A quarter of a disc. It covers π/4 of the board. */
  static Target quarterDisc() {
    return (x, y) -> x * x + y * y < 1;
  }
}
