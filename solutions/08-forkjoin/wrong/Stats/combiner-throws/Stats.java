// misconception: combiner-never-runs
// says: the combiner threw
// from: reference
package forkjoin;

import java.util.stream.Collector;

public record Stats(long count, int min, int max, double mean) {

  public static Collector<Integer, ?, Stats> collector() {
    return Collector.of(
        Part::new,
        Part::add,
        (left, right) -> {
          throw new UnsupportedOperationException("sequential only");
        },
        Part::stats);
  }

  private static final class Part {
    private long count;
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;
    private long sum; // and no mean: the means of two parts can't be combined

    void add(int number) {
      count++;
      min = Math.min(min, number);
      max = Math.max(max, number);
      sum += number;
    }

    Part combine(Part other) {
      count += other.count;
      min = Math.min(min, other.min);
      max = Math.max(max, other.max);
      sum += other.sum;
      return this;
    }

    Stats stats() {
      return new Stats(count, min, max, count == 0 ? 0 : (double) sum / count);
    }
  }
}
