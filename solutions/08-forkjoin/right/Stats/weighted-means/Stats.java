// kind: a running mean, weighted by the counts where parts are combined
package forkjoin;

import java.util.stream.Collector;

public record Stats(long count, int min, int max, double mean) {

  public static Collector<Integer, ?, Stats> collector() {
    return Collector.of(Part::new, Part::add, Part::combine, Part::stats);
  }

  private static final class Part {
    private long count;
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;
    private double mean;

    void add(int number) {
      count++;
      min = Math.min(min, number);
      max = Math.max(max, number);
      mean += (number - mean) / count;
    }

    Part combine(Part other) {
      long both = count + other.count;
      if (both > 0) {
        mean = mean * ((double) count / both) + other.mean * ((double) other.count / both);
      }
      count = both;
      min = Math.min(min, other.min);
      max = Math.max(max, other.max);
      return this;
    }

    Stats stats() {
      return new Stats(count, min, max, mean);
    }
  }
}
