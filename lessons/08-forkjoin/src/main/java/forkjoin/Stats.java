package forkjoin;

import java.util.stream.Collector;

/**
 * Exercise 8.2: statistics of many numbers, which are collected in parts. You repair the collector.
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
    Part all = new Part();
    return Collector.of(() -> all, Part::add, Part::combine, Part::stats);
  }

  /** What is known about the numbers in one part. */
  private static final class Part {
    private long count;
    private int min;
    private int max;
    private double mean;

    void add(int number) {
      mean = (mean * count + number) / (count + 1);
      count++;
      min = Math.min(min, number);
      max = Math.max(max, number);
    }

    Part combine(Part other) {
      count += other.count;
      min = Math.min(min, other.min);
      max = Math.max(max, other.max);
      mean = (mean + other.mean) / 2;
      return this;
    }

    Stats stats() {
      return new Stats(count, min, max, mean);
    }
  }
}
