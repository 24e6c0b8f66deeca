// kind: a stream that groups, and one addition for each group
package lockfree;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

public final class Histogram {

  private final AtomicLongArray counts;

  public Histogram(int size) {
    counts = new AtomicLongArray(size);
  }

  public void addAll(int[] buckets) {
    Arrays.stream(buckets)
        .boxed()
        .collect(groupingBy(identity(), counting()))
        .forEach(counts::addAndGet);
  }

  public long[] counts() {
    return IntStream.range(0, counts.length()).mapToLong(counts::get).toArray();
  }
}
