package capstones;

import java.util.SplittableRandom;

/** The sequential program of capstone 15.5. What it returns, the parallel program returns too. */
public final class SerialKMeans {

  private SerialKMeans() {}

  /**
   * Finds the centres of clusters by Lloyd's algorithm: in each round, each point goes to the
   * nearest centre, and then each centre moves to the mean of its points.
   *
   * @param points the coordinates of each point; only read
   * @param start the centres to begin with; at least one. They are only read
   * @param rounds how many rounds; at least 0
   * @param chunk how many neighbouring points a chunk has; its sums are added to those of the
   *     chunks before. At least 1
   * @param nearest says to which centre a point goes
   * @return the centres after the last round
   */
  public static double[][] fit(
      double[][] points, double[][] start, int rounds, int chunk, Nearest nearest) {
    double[][] centres = start;
    for (int round = 0; round < rounds; round++) {
      Sums all = new Sums(start.length, start[0].length);
      for (int from = 0; from < points.length; from += chunk) {
        all.addAll(sumsOfChunk(points, from, chunk, centres, nearest));
      }
      centres = all.centres(centres);
    }
    return centres;
  }

  /**
   * Sums up the points of one chunk, in the order in which they stand.
   *
   * @param from the index of the chunk's first point
   * @param chunk how many points the chunk has, or fewer if there are no more
   * @param centres the centres of this round
   */
  public static Sums sumsOfChunk(
      double[][] points, int from, int chunk, double[][] centres, Nearest nearest) {
    Sums sums = new Sums(centres.length, centres[0].length);
    int to = from + Math.min(chunk, points.length - from);
    for (int i = from; i < to; i++) {
      sums.add(points[i], nearest.centre(points[i], centres));
    }
    return sums;
  }

  /**
   * Makes points around some places. The same seed makes the same points.
   *
   * @param number how many points
   * @param dimensions how many coordinates each of them has
   * @param places around how many places they lie
   */
  public static double[][] points(int number, int dimensions, int places, long seed) {
    var random = new SplittableRandom(seed);
    double[][] middles = new double[places][];
    for (int i = 0; i < places; i++) {
      middles[i] = random.doubles(dimensions, -100, 100).toArray();
    }
    double[][] points = new double[number][];
    for (int i = 0; i < number; i++) {
      double[] point = middles[random.nextInt(places)].clone();
      for (int d = 0; d < dimensions; d++) {
        point[d] += 5 * random.nextGaussian();
      }
      points[i] = point;
    }
    return points;
  }
}
