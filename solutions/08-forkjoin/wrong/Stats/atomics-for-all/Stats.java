// misconception: one-container-for-all
// says: were added to one container, and
// from: right/array-of-longs
package forkjoin;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collector;

public record Stats(long count, int min, int max, double mean) {

  public static Collector<Integer, ?, Stats> collector() {
    LongAdder count = new LongAdder();
    LongAdder sum = new LongAdder();
    LongAccumulator min = new LongAccumulator(Math::min, Integer.MAX_VALUE);
    LongAccumulator max = new LongAccumulator(Math::max, Integer.MIN_VALUE);
    return Collector.of(
        () -> sum,
        (all, number) -> {
          count.increment();
          sum.add(number);
          min.accumulate(number);
          max.accumulate(number);
        },
        (left, right) -> left,
        all ->
            new Stats(
                count.sum(),
                min.intValue(),
                max.intValue(),
                count.sum() == 0 ? 0 : (double) sum.sum() / count.sum()));
  }
}
