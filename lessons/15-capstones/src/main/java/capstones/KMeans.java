package capstones;

import java.util.concurrent.ExecutionException;

/** Capstone 15.5: a fit that is the same to the last bit, whatever the number of workers. */
public final class KMeans {

  private KMeans() {}

  /**
   * Finds the centres of clusters, with several workers at the same time. The result is that of
   * {@link SerialKMeans#fit}, to the last bit, whatever the number of workers.
   *
   * <p>So in each round the sums of each chunk are made as {@link SerialKMeans#sumsOfChunk} makes
   * them, and they are added up in the order of the chunks. {@code nearest} is asked once for each
   * point in each round, and all points of a round are compared with the same centres. These do not
   * change as long as any point is compared with them.
   *
   * <p>If there are at least as many chunks as workers, then {@code workers} chunks are under way
   * at the same time. There are never more. When this method returns or throws, none of the threads
   * that it started is left.
   *
   * @param points the coordinates of each point; only read. There may be none
   * @param start the centres to begin with; at least one. They are only read
   * @param rounds how many rounds; at least 0
   * @param chunk how many neighbouring points a chunk has, except that the last chunk may have
   *     fewer; at least 1
   * @param nearest says to which centre a point goes; several threads may ask at the same time.
   *     What it throws comes out of this method, as it is or as a cause of what comes out; other
   *     chunks may be left out then
   * @param workers how many chunks are under way at the same time; at least 1
   * @return the centres after the last round
   * @throws ExecutionException if {@code nearest} throws
   * @throws InterruptedException if you react to an interrupt, which is up to you
   */
  public static double[][] fit(
      double[][] points, double[][] start, int rounds, int chunk, Nearest nearest, int workers)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "In each round, let a pool of `workers` threads make the sums of the chunks, and add them"
            + " up in the order of the chunks.");
  }
}
