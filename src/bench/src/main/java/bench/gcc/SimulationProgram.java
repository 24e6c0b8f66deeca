package bench.gcc;

import bench.vectors.VectorKMeans;
import capstones.Darts;
import capstones.Heat;
import capstones.HeatRule;
import capstones.KMeans;
import capstones.Nearest;
import capstones.Target;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * The exercises 15.3 to 15.5 as programs, which print the same as {@code heat.c}, {@code darts.c}
 * and {@code kmeans.c}.
 */
final class SimulationProgram {
  private static final int WARM_UP = 3;
  private static final int STEPS = 100;
  private static final int DARTS_IN_CHUNK = 10_000;
  private static final int CLUSTERS = 16;
  private static final int DIMENSIONS = 8;
  private static final int ROUNDS = 5;
  private static final int POINTS_IN_CHUNK = 1_000;

  private SimulationProgram() {}

  /**
   * Computes something again and again, and prints one line for all repetitions, the first few left
   * out: their mean, because the JVM tells the CPU time in steps of 10 ms.
   *
   * @param args what, how many threads, how many repetitions, and the size
   */
  public static void main(String[] args) throws Exception {
    Callable<Number> work = work(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[3]));
    for (int i = 0; i < WARM_UP; i++) {
      work.call();
    }
    IO.println(Timing.of(work, Integer.parseInt(args[2])).line());
  }

  private static Callable<Number> work(String what, int threads, int size) {
    double[][] points = what.startsWith("kmeans") ? points(size) : new double[0][];
    double[][] start = Arrays.copyOf(points, CLUSTERS);
    double[][] plate = what.equals("heat") ? plate(size) : new double[0][];
    Target disc = Target.quarterDisc();
    HeatRule mean = HeatRule.mean();
    Nearest nearest = Nearest.byDistance();
    return switch (what) {
      case "darts" ->
          () -> Darts.hits(disc, size, DARTS_IN_CHUNK, new SplittableRandom(15), threads);
      case "heat" -> () -> Heat.run(plate, STEPS, mean, threads)[size / 2][size / 2];
      case "kmeans" ->
          () -> last(KMeans.fit(points, start, ROUNDS, POINTS_IN_CHUNK, nearest, threads));
      case "kmeans-vectors" ->
          () -> last(VectorKMeans.fit(points, start, ROUNDS, POINTS_IN_CHUNK, threads));
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static double last(double[][] centres) {
    return centres[CLUSTERS - 1][DIMENSIONS - 1];
  }

  private static double[][] points(int number) {
    double[][] points = new double[number][DIMENSIONS];
    for (int i = 0; i < number * DIMENSIONS; i++) {
      points[i / DIMENSIONS][i % DIMENSIONS] = (i * 2654435761L & 0xFFFF_FFFFL) / 0x1p32;
    }
    return points;
  }

  private static double[][] plate(int size) {
    double[][] plate = new double[size][size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        plate[y][x] = (31 * y + 17 * x) % 97;
      }
    }
    return plate;
  }
}
