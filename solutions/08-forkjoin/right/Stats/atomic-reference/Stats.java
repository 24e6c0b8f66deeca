// kind: CONCURRENT, with an immutable value in an AtomicReference
package forkjoin;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collector;
import java.util.stream.Collector.Characteristics;

public record Stats(long count, int min, int max, double mean) {
  private static final Stats NONE = new Stats(0, Integer.MAX_VALUE, Integer.MIN_VALUE, 0);

  public static Collector<Integer, ?, Stats> collector() {
    return Collector.of(
        () -> new AtomicReference<>(NONE),
        (stats, number) -> stats.updateAndGet(s -> s.plus(new Stats(1, number, number, number))),
        (left, right) -> new AtomicReference<>(left.get().plus(right.get())),
        AtomicReference::get,
        Characteristics.CONCURRENT,
        Characteristics.UNORDERED);
  }

  private Stats plus(Stats other) {
    long both = count + other.count;
    return both == 0
        ? NONE
        : new Stats(
            both,
            Math.min(min, other.min),
            Math.max(max, other.max),
            (mean * count + other.mean * other.count) / both);
  }
}
