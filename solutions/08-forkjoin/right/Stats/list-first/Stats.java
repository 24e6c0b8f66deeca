// kind: a list of all numbers, looked at in the end
package forkjoin;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

public record Stats(long count, int min, int max, double mean) {

  public static Collector<Integer, ?, Stats> collector() {
    return Collectors.collectingAndThen(Collectors.toList(), Stats::of);
  }

  private static Stats of(List<Integer> numbers) {
    return new Stats(
        numbers.size(),
        numbers.stream().mapToInt(x -> x).min().orElse(Integer.MAX_VALUE),
        numbers.stream().mapToInt(x -> x).max().orElse(Integer.MIN_VALUE),
        numbers.stream().mapToInt(x -> x).average().orElse(0));
  }
}
