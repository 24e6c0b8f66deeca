// misconception: nothing-to-do
// says: The sum of no numbers is 0
// from: right/parallel-stream
package overuse;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    return pool.submit(() ->
            IntStream.rangeClosed(0, (n - 1) / cutoff)
                .parallel()
                .mapToObj(i -> leaf.sum(i * cutoff, Math.min(n, (i + 1) * cutoff)))
                .filter(share -> share >= 0)
                .reduce(Long::sum)
                .filter(_ -> n > 0)
                .orElseThrow())
        .join();
  }
}
