// kind: a collector of the library, and a last step
package forkjoin;

import java.util.stream.Collector;
import java.util.stream.Collectors;

public record Stats(long count, int min, int max, double mean) {

  public static Collector<Integer, ?, Stats> collector() {
    return Collectors.collectingAndThen(
        Collectors.summarizingInt(Integer::intValue),
        all -> new Stats(all.getCount(), all.getMin(), all.getMax(), all.getAverage()));
  }
}
