package capstones;

/** Takes the rows of a picture, in any order. Several threads may write different rows at once. */
@FunctionalInterface
public interface Canvas {

  /**
   * Copies a row out of an array.
   *
   * @param y the row; 0 is the one at the top
   * @param samples as {@link Picture#read} gives them. Afterwards the array may be used again
   */
  void write(int y, int[] samples);
}
