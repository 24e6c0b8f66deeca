package capstones;

/** Says which centre a point belongs to. */
@FunctionalInterface
public interface Nearest {
  /**
   * Returns the index of the centre that is nearest to the point. Several threads may ask at the
   * same time.
   *
   * @param point the coordinates of the point; only read
   * @param centres the coordinates of each centre; only read
   */
  int centre(double[] point, double[][] centres);

  /**
   * Chooses the centre at the shortest distance; of several, the first one. It stops adding up a
   * distance as soon as this is as long as the shortest one, so most centres need only some of
   * their coordinates.
   */
  static Nearest byDistance() {
    return (point, centres) -> {
      int nearest = 0;
      double shortest = Double.POSITIVE_INFINITY;
      for (int c = 0; c < centres.length; c++) {
        double[] centre = centres[c];
        double squares = 0;
        for (int d = 0; d < point.length && squares < shortest; d++) {
          double apart = point[d] - centre[d];
          squares += apart * apart;
        }
        if (squares < shortest) {
          shortest = squares;
          nearest = c;
        }
      }
      return nearest;
    };
  }
}
