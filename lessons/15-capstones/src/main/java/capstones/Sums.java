package capstones;

/** For each cluster, how many points it has and the sums of their coordinates. Not thread-safe. */
public final class Sums {
  private final double[][] sums;
  private final long[] counts;

  /**
   * Makes sums of no points.
   *
   * @param clusters how many clusters; at least 1
   * @param dimensions how many coordinates a point has
   */
  public Sums(int clusters, int dimensions) {
    sums = new double[clusters][dimensions];
    counts = new long[clusters];
  }

  /** Adds a point to a cluster. */
  public void add(double[] point, int cluster) {
    double[] sum = sums[cluster];
    for (int d = 0; d < sum.length; d++) {
      sum[d] += point[d];
    }
    counts[cluster]++;
  }

  /** Adds the sums of other points to these. */
  public void addAll(Sums others) {
    for (int c = 0; c < sums.length; c++) {
      for (int d = 0; d < sums[c].length; d++) {
        sums[c][d] += others.sums[c][d];
      }
      counts[c] += others.counts[c];
    }
  }

  /**
   * Returns the centre of each cluster, in new arrays: the mean of its points.
   *
   * @param before the centres until now. A cluster without points keeps its centre
   */
  public double[][] centres(double[][] before) {
    double[][] centres = new double[sums.length][];
    for (int c = 0; c < sums.length; c++) {
      centres[c] = before[c].clone();
      for (int d = 0; counts[c] > 0 && d < sums[c].length; d++) {
        centres[c][d] = sums[c][d] / counts[c];
      }
    }
    return centres;
  }
}
