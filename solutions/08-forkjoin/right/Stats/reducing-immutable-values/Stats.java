// kind: an immutable value that is replaced, by Collectors.reducing
package forkjoin;

import java.util.stream.Collector;
import java.util.stream.Collectors;

public record Stats(long count, int min, int max, double mean) {

  public static Collector<Integer, ?, Stats> collector() {
    return Collectors.collectingAndThen(
        Collectors.reducing(
            new Sum(0, Integer.MAX_VALUE, Integer.MIN_VALUE, 0), Sum::ofOne, Sum::plus),
        all -> new Stats(all.count, all.min, all.max, all.count == 0 ? 0 : all.sum / all.count));
  }

  private record Sum(long count, int min, int max, double sum) {
    static Sum ofOne(int number) {
      return new Sum(1, number, number, number);
    }

    Sum plus(Sum other) {
      return new Sum(
          count + other.count, Math.min(min, other.min), Math.max(max, other.max), sum + other.sum);
    }
  }
}
