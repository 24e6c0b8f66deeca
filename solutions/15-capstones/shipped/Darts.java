package capstones;

import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator.SplittableGenerator;

/** Capstone 15.4: a simulation by chance whose result does not depend on the number of workers. */
public final class Darts {

  private Darts() {}

  /**
   * Throws darts at a target in chunks, and counts those that hit, with several workers at the same
   * time. The result is that of {@link SerialDarts#hits}, whatever the number of workers.
   *
   * <p>Each chunk has a generator of its own. The first chunk has the generator that {@code source}
   * makes when it is split for the first time, the second chunk has the second one, and so on. No
   * number is drawn from {@code source} itself. For each dart two numbers are drawn with {@code
   * nextDouble}, first x and then y: {@link SerialDarts#hitsOfChunk} does that.
   *
   * <p>If there are at least as many chunks as workers, then {@code workers} chunks are thrown at
   * the same time. There are never more. The workers share no counter that they use for each dart
   * or for each hit. When this method returns or throws, none of the threads that it started is
   * left.
   *
   * @param target several threads may ask it at the same time. What it throws comes out of this
   *     method, as it is or as a cause of what comes out; other chunks may be left out then
   * @param darts how many darts are thrown; at least 0
   * @param chunk how many darts a chunk has, except that the last chunk may have fewer; at least 1
   * @param source makes the generators. It is not thread-safe
   * @param workers how many chunks are thrown at the same time; at least 1
   * @throws ExecutionException if the target throws
   * @throws InterruptedException if you react to an interrupt, which is up to you
   */
  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Split the source once for each chunk, in the order of the chunks, and let a pool of"
            + " `workers` threads throw the chunks.");
  }
}
