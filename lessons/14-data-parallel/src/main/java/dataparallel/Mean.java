package dataparallel;

/** Filters that blur a picture. */
public final class Mean {

  private Mean() {}

  /**
   * Returns a filter in which each pixel becomes the mean of itself and its eight neighbours,
   * rounded down. Outside the picture, the nearest pixel inside counts.
   */
  public static RowFilter ofNine() {
    return Mean::apply;
  }

  private static void apply(int[] above, int[] row, int[] below, int[] target) {
    int last = row.length - 1;
    // The two borders are treated apart, so that there is no branch in this loop.
    for (int x = 1; x < last; x++) {
      target[x] =
          (above[x - 1]
                  + above[x]
                  + above[x + 1]
                  + row[x - 1]
                  + row[x]
                  + row[x + 1]
                  + below[x - 1]
                  + below[x]
                  + below[x + 1])
              / 9;
    }
    if (last >= 0) {
      border(above, row, below, target, 0);
      border(above, row, below, target, last);
    }
  }

  private static void border(int[] above, int[] row, int[] below, int[] target, int x) {
    int left = Math.max(x - 1, 0);
    int right = Math.min(x + 1, row.length - 1);
    target[x] =
        (above[left]
                + above[x]
                + above[right]
                + row[left]
                + row[x]
                + row[right]
                + below[left]
                + below[x]
                + below[right])
            / 9;
  }
}
