// misconception: characteristics-are-hints
// says: not thread-safe
// from: right/summary-statistics
package forkjoin;

import java.util.IntSummaryStatistics;
import java.util.stream.Collector;

public record Stats(long count, int min, int max, double mean) {

  public static Collector<Integer, ?, Stats> collector() {
    return Collector.of(
        IntSummaryStatistics::new,
        IntSummaryStatistics::accept,
        (left, right) -> {
          left.combine(right);
          return left;
        },
        all -> new Stats(all.getCount(), all.getMin(), all.getMax(), all.getAverage()),
        Collector.Characteristics.CONCURRENT);
  }
}
