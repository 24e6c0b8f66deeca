package profiling;

import static kit.ProfilingBelief.NANOS_ARE_MILLIS;
import static kit.ProfilingBelief.ONE_EVENT_EACH;
import static kit.ProfilingBelief.ONE_KIND_OF_WAIT;
import static kit.ProfilingBelief.ROUNDED_TOO_EARLY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import kit.Rejection;
import profiling.RecordingForTest.Waiting;

/**
 * How long each thread waited, and how long it did by the learner's count. Each sum may be rounded
 * in the end.
 *
 * @param threads what each thread did, by its name
 * @param answer has the same names
 */
record SumsForTest(
    RecordingForTest recording,
    Map<String, List<Waiting>> threads,
    Map<String, Duration> answer) {
  private static final long A_MILLISECOND = 1_000_000;

  void demandThatTheyAreRight() {
    threads.forEach((name, waits) -> {
      if (answer.get(name) == null) {
        throw Rejection.plain(
            "Of %s waits made a map in which %s has null."
                .formatted(recording, waits.getFirst().thread()));
      }
    });
    threads.forEach((name, waits) -> {
      long told = nanos(answer.get(name));
      if (!same(told, due(waits))) {
        throw rejection(waits, told);
      }
    });
  }

  private static boolean same(long nanos, long due) {
    return Math.abs(nanos - due) < A_MILLISECOND;
  }

  /** Saturated: what is taken for milliseconds may be too long to be told in nanoseconds. */
  private static long nanos(Duration duration) {
    return duration.getSeconds() > 1_000_000_000 ? Long.MAX_VALUE : duration.toNanos();
  }

  private static long due(List<Waiting> waits) {
    return sum(waits, Waiting::nanos);
  }

  private static long sum(List<Waiting> waits, ToLongFunction<Waiting> part) {
    return waits.stream().mapToLong(part).sum();
  }

  private Rejection rejection(List<Waiting> waits, long told) {
    var happened =
        "In %s %s waited %s in all, and waits says %s"
            .formatted(
                recording,
                waits.getFirst().thread(),
                TimesForTest.told(due(waits)),
                told == Long.MAX_VALUE ? "some decades" : TimesForTest.told(told));
    if (allAreOffByTheSameFactor()) {
      return Rejection.of(
          NANOS_ARE_MILLIS, happened + "; all of your durations are off by the same factor.");
    }
    if (allAreSingleWaits()) {
      return Rejection.of(ONE_EVENT_EACH, happened + ", which is one of its waits.");
    }
    if (same(told, A_MILLISECOND * sum(waits, Waiting::millis))) {
      return Rejection.of(
          ROUNDED_TOO_EARLY,
          happened + ", which is the sum if each wait is cut off to whole milliseconds.");
    }
    var part = partThatMakes(waits, told);
    if (!part.isEmpty()) {
      return Rejection.of(
          ONE_KIND_OF_WAIT,
          happened + ", which is the sum of its events of type jdk." + part + ".");
    }
    return Rejection.plain(happened + ".");
  }

  /** Whether, of each thread, only one wait was taken: the last, or the longest. */
  private boolean allAreSingleWaits() {
    return threads.entrySet().stream().allMatch(thread -> {
      long told = nanos(answer.get(thread.getKey()));
      return thread.getValue().stream()
          .anyMatch(waits -> same(told, waits.last()) || same(told, waits.longest()));
    });
  }

  /** The types of events that were counted, if some were left out. */
  private static String partThatMakes(List<Waiting> waits, long told) {
    for (int chosen = 1; chosen < (1 << waits.size()) - 1; chosen++) {
      int mask = chosen;
      var part =
          waits.stream().filter(waiting -> (mask >> waits.indexOf(waiting) & 1) == 1).toList();
      if (same(told, due(part))) {
        return String.join(" and jdk.", part.stream().map(Waiting::type).toList());
      }
    }
    return "";
  }

  /** Or nearly so: in the wrong unit, digits may have got lost as well. */
  private boolean allAreOffByTheSameFactor() {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (var entry : threads.entrySet()) {
      long told = nanos(answer.get(entry.getKey()));
      double factor = (double) told / due(entry.getValue());
      least = Math.min(least, factor);
      most = Math.max(most, factor);
    }
    return most > 0 && most < 1.15 * least && (least > 1.5 || most < 0.7);
  }
}
