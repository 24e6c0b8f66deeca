package dataparallel;

/** Computes one row of a picture from three neighbouring rows of an older one. */
@FunctionalInterface
public interface RowFilter {

  /**
   * Computes a row. The filter reads all four arrays and changes only the last one. It takes care
   * of the left and the right border itself. Several threads may call it at the same time, for
   * different rows.
   *
   * @param above the row above, in the older picture
   * @param row the row itself, in the older picture
   * @param below the row below, in the older picture
   * @param target gets the new row; as long as the others
   */
  void apply(int[] above, int[] row, int[] below, int[] target);
}
