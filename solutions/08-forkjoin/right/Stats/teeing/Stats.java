// kind: collectors of the library, two by two
package forkjoin;

import java.util.stream.Collector;
import java.util.stream.Collectors;

public record Stats(long count, int min, int max, double mean) {

  public static Collector<Integer, ?, Stats> collector() {
    record Range(int min, int max) {}
    return Collectors.teeing(
        Collectors.teeing(
            Collectors.reducing(Integer.MAX_VALUE, Math::min),
            Collectors.reducing(Integer.MIN_VALUE, Math::max),
            Range::new),
        Collectors.teeing(
            Collectors.counting(),
            Collectors.averagingInt(x -> x),
            (count, mean) -> new Stats(count, 0, 0, mean)),
        (range, rest) -> new Stats(rest.count(), range.min(), range.max(), rest.mean()));
  }
}
