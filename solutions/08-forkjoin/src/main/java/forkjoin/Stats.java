package forkjoin;

import java.util.stream.Collector;

/**
 * Exercise 8.2, solved: each part has its own container, begins with neutral values, and keeps what
 * can be combined.
 *
 * @param count how many numbers there are
 * @param min the smallest of them; {@code Integer.MAX_VALUE} if there are none
 * @param max the largest of them; {@code Integer.MIN_VALUE} if there are none
 * @param mean their sum divided by their count; 0 if there are none
 */
public record Stats(long count, int min, int max, double mean) {

  /**
   * Returns a collector that makes the stats of the numbers in a stream.
   *
   * <p>The result does not depend on how the stream is cut into parts, how many threads collect
   * them, or in which order neighbouring parts are combined. Parts may have any size, and may be
   * empty. Callers may use a collector several times, and also several times at once.
   *
   * <p>All numbers that an {@code int} can hold are allowed, and their sum fits into a {@code
   * long}. The mean is exact up to rounding: it may be off by a billionth of the number that is
   * farthest from 0. The collector may have any characteristics whose promises it keeps.
   */
  public static Collector<Integer, ?, Stats> collector() {
    return Collector.of(Part::new, Part::add, Part::combine, Part::stats);
  }

  /** What is known about the numbers in one part. */
  private static final class Part {
    private long count;
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;
    private long sum; // instead of a mean: the means of two parts can't be combined

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
