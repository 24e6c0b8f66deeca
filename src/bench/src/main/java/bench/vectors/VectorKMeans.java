package bench.vectors;

import capstones.Nearest;
import capstones.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exercise 15.5 with vectors, whose lanes are points: as many points as there are lanes are
 * compared with a centre at the same time. In each lane, the squares are added up in the same order
 * as in the plain loop. So the result is equal to the bit.
 */
public final class VectorKMeans {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final Nearest PLAIN = Nearest.byDistance();

  private VectorKMeans() {}

  /**
   * Finds the centres of clusters, as {@code capstones.KMeans} does with {@link
   * Nearest#byDistance}.
   *
   * @param points the coordinates of each point; only read
   * @param start the centres to begin with; at least one. They are only read
   * @param rounds how many rounds; at least 0
   * @param chunk how many points a chunk has; at least 1
   * @param workers how many chunks are under way at the same time; at least 1
   * @return the centres after the last round
   * @throws ExecutionException what a worker throws
   */
  public static double[][] fit(
      double[][] points, double[][] start, int rounds, int chunk, int workers)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      double[][] centres = start;
      for (int round = 0; round < rounds; round++) {
        double[][] ofThisRound = centres;
        List<Future<Sums>> chunks = new ArrayList<>();
        for (int next = 0; next < points.length; next += chunk) {
          int from = next;
          int to = from + Math.min(chunk, points.length - from);
          chunks.add(pool.submit(() -> sums(points, from, to, ofThisRound)));
        }
        if (!chunks.isEmpty()) {
          chunks.getLast().get(); // so this thread wakes up about once, and not for each chunk
        }
        Sums all = new Sums(start.length, start[0].length);
        for (Future<Sums> sums : chunks) { // in the order of the chunks, whoever is done first
          all.addAll(sums.get());
        }
        centres = all.centres(centres);
      }
      return centres;
    }
  }

  private static Sums sums(double[][] points, int from, int to, double[][] centres) {
    int dimensions = centres[0].length;
    Sums sums = new Sums(centres.length, dimensions);
    double[] columns = new double[dimensions * LANES];
    double[] nearest = new double[LANES];
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        double[] point = points[i + lane];
        for (int d = 0; d < dimensions; d++) {
          columns[d * LANES + lane] = point[d];
        }
      }
      findNearest(columns, centres).intoArray(nearest, 0);
      for (int lane = 0; lane < LANES; lane++) {
        sums.add(points[i + lane], (int) nearest[lane]);
      }
    }
    for (; i < to; i++) { // the tail
      sums.add(points[i], PLAIN.centre(points[i], centres));
    }
    return sums;
  }

  /**
   * Returns the index of the nearest centre in each lane; of centres that are equally near, the
   * first one.
   *
   * @param columns the first coordinate of all points, then the second one, and so on
   */
  private static DoubleVector findNearest(double[] columns, double[][] centres) {
    DoubleVector shortest = DoubleVector.broadcast(SPECIES, Double.POSITIVE_INFINITY);
    DoubleVector nearest = DoubleVector.zero(SPECIES);
    for (int c = 0; c < centres.length; c++) {
      double[] centre = centres[c];
      DoubleVector squares = DoubleVector.zero(SPECIES);
      for (int d = 0; d < centre.length; d++) {
        DoubleVector apart = DoubleVector.fromArray(SPECIES, columns, d * LANES).sub(centre[d]);
        squares = squares.add(apart.mul(apart)); // no fma: it would round differently
      }
      VectorMask<Double> closer = squares.lt(shortest);
      shortest = shortest.blend(squares, closer);
      nearest = nearest.blend(c, closer);
    }
    return nearest;
  }
}
