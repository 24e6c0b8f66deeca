// misconception: begins-at-zero
// says: came out as 0
// from: right/array-of-longs
package forkjoin;

import java.util.stream.Collector;

public record Stats(long count, int min, int max, double mean) {

  public static Collector<Integer, ?, Stats> collector() {
    return Collector.of(
        () -> new long[4],
        (all, number) -> {
          all[0]++;
          all[1] = Math.min(all[1], number);
          all[2] = Math.max(all[2], number);
          all[3] += number;
        },
        (left, right) ->
            new long[] {
              left[0] + right[0],
              Math.min(left[1], right[1]),
              Math.max(left[2], right[2]),
              left[3] + right[3]
            },
        all ->
            new Stats(
                all[0], (int) all[1], (int) all[2], all[0] == 0 ? 0 : (double) all[3] / all[0]));
  }
}
