// misconception: every-part-has-one
// says: combined, gave count
// from: reference
package forkjoin;

import java.util.stream.Collector;

public record Stats(long count, int min, int max, double mean) {

  public static Collector<Integer, ?, Stats> collector() {
    return Collector.of(Part::new, Part::add, Part::combine, Part::stats);
  }

  private static final class Part {
    private long count;
    private int min;
    private int max;
    private long sum; // and no mean: the means of two parts can't be combined

    void add(int number) {
      min = count == 0 ? number : Math.min(min, number);
      max = count == 0 ? number : Math.max(max, number);
      count++;
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
      return new Stats(
          count,
          count == 0 ? Integer.MAX_VALUE : min,
          count == 0 ? Integer.MIN_VALUE : max,
          count == 0 ? 0 : (double) sum / count);
    }
  }
}
