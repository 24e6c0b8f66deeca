package capstones;

import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

/** The sequential program of capstone 15.4. What it returns, the parallel program returns too. */
public final class SerialDarts {

  private SerialDarts() {}

  /**
   * Throws darts at a target in chunks, and counts those that hit.
   *
   * @param target the target
   * @param darts how many darts are thrown; at least 0
   * @param chunk how many darts a chunk has, except that the last chunk may have fewer; at least 1
   * @param source makes a generator for each chunk, in the order of the chunks
   */
  public static long hits(Target target, long darts, int chunk, SplittableGenerator source) {
    long hits = 0;
    for (long thrown = 0; thrown < darts; thrown += chunk) {
      RandomGenerator generator = source.split();
      hits += hitsOfChunk(target, (int) Math.min(chunk, darts - thrown), generator);
    }
    return hits;
  }

  /**
   * Throws the darts of one chunk, and counts those that hit.
   *
   * @param darts how many darts the chunk has
   * @param generator gives two numbers for each dart: first x, then y
   */
  public static int hitsOfChunk(Target target, int darts, RandomGenerator generator) {
    int hits = 0;
    for (int i = 0; i < darts; i++) {
      double x = generator.nextDouble();
      double y = generator.nextDouble();
      if (target.isHit(x, y)) {
        hits++;
      }
    }
    return hits;
  }
}
