package profiling.scenes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static profiling.scenes.ProfilingBelief.GET_NANO_IS_ALL;
import static profiling.scenes.ProfilingBelief.MAIN_ONLY;
import static profiling.scenes.ProfilingBelief.NAMELESS_IS_NOBODY;
import static profiling.scenes.ProfilingBelief.NANOS_ARE_MILLIS;
import static profiling.scenes.ProfilingBelief.ONE_EVENT_EACH;
import static profiling.scenes.ProfilingBelief.ONE_KIND_OF_WAIT;
import static profiling.scenes.ProfilingBelief.ROUNDED_TOO_EARLY;
import static profiling.scenes.ProfilingBelief.THREADS_ARE_THE_SYSTEMS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import kit.Rejection;
import kit.belief.Misconception;
import profiling.scenes.KeptRecording.Waiting;

/**
 * How long each thread waited, and how long it did by the learner's count. Each sum may be rounded
 * in the end. A belief is told only if it explains the whole answer.
 */
public final class WaitSumsCheck {
  private static final long A_MILLISECOND = 1_000_000;
  private static final long A_SECOND = 1_000 * A_MILLISECOND;
  private static final List<String> TYPES =
      List.of("JavaMonitorEnter", "JavaMonitorWait", "ThreadPark", "ThreadSleep");

  private final String recording;
  private final SortedMap<String, List<Waiting>> threads;
  private final Map<String, Duration> answer;

  public WaitSumsCheck(KeptRecording recording, Map<String, Duration> answer) {
    this(recording.toString(), recording.threads(), answer);
  }

  /**
   * @param recording as a sentence calls it
   * @param waits all that are in it
   */
  public WaitSumsCheck(String recording, List<Waiting> waits, Map<String, Duration> answer) {
    this.recording = recording;
    this.answer = answer;
    threads = waits.stream().collect(groupingBy(Waiting::name, TreeMap::new, toList()));
  }

  /** Demands that all threads are there, no others, and the sums. */
  public void requireThatTheyAreRight() {
    requireNoNull();
    var counted = countedTypes();
    if (!counted.isEmpty() && counted.size() < TYPES.size()) {
      throw Rejection.of(
          ONE_KIND_OF_WAIT,
          "Of the events in %s, waits has counted only those of type jdk.%s."
              .formatted(recording, String.join(", jdk.", counted)));
    }
    requireAllThreads();
    threads.forEach((name, waits) -> {
      if (!same(told(name), due(waits))) {
        throw wrongSum(waits, told(name));
      }
    });
  }

  private void requireNoNull() {
    answer.forEach((name, duration) -> {
      if (name != null && duration == null) {
        throw Rejection.plain(
            "Of %s waits made a map with null as the duration of \"%s\"."
                .formatted(recording, name));
      }
    });
  }

  /** If it explains the whole answer that only some types were counted, these; or none. */
  private List<String> countedTypes() {
    for (int chosen = (1 << TYPES.size()) - 1; chosen > 0; chosen--) {
      int mask = chosen;
      var types = TYPES.stream().filter(type -> (mask >> TYPES.indexOf(type) & 1) == 1).toList();
      if (explain(types)) {
        return types;
      }
    }
    return List.of();
  }

  private boolean explain(List<String> types) {
    var sums = new TreeMap<String, Long>();
    threads.forEach((name, waits) -> {
      var part = waits.stream().filter(waiting -> types.contains(waiting.type())).toList();
      if (!part.isEmpty()) {
        sums.put(name, due(part));
      }
    });
    return sums.keySet().equals(answer.keySet())
        && sums.entrySet().stream().allMatch(sum -> same(told(sum.getKey()), sum.getValue()));
  }

  private void requireAllThreads() {
    var missing = new TreeSet<>(threads.keySet());
    missing.removeIf(answer::containsKey);
    if (!missing.isEmpty()) {
      var names = missing.stream().map(name -> threads.get(name).getFirst().thread());
      var happened =
          "In %s %d threads waited, and waits leaves out %s."
              .formatted(recording, threads.size(), names.collect(joining(", ")));
      throw whoIsMissing(missing)
          .map(belief -> Rejection.of(belief, happened))
          .orElseGet(() ->
              missing.equals(Set.of(""))
                  ? Rejection.of(NAMELESS_IS_NOBODY, happened)
                  : Rejection.plain(happened));
    }
    for (String name : answer.keySet()) {
      if (!threads.containsKey(name)) {
        throw Rejection.plain(
            "In %s no thread that waited is called \"%s\", and waits has an entry for it."
                .formatted(recording, name));
      }
    }
  }

  private Optional<Misconception> whoIsMissing(Set<String> missing) {
    if (answer.keySet().equals(Set.of("main"))) {
      return Optional.of(MAIN_ONLY);
    }
    var virtual =
        threads.entrySet().stream()
            .filter(thread -> thread.getValue().stream().allMatch(Waiting::virtual))
            .map(Map.Entry::getKey)
            .collect(toSet());
    // Who leaves out only the one without a name knows that the others have one in Java.
    return missing.equals(virtual) && !missing.equals(Set.of(""))
        ? Optional.of(THREADS_ARE_THE_SYSTEMS)
        : Optional.empty();
  }

  private Rejection wrongSum(List<Waiting> waits, long told) {
    var times = DurationFormatter.apart(due(waits), told);
    var happened =
        "In %s %s waited %s in all, and waits says %s"
            .formatted(
                recording,
                waits.getFirst().thread(),
                times.getFirst(),
                told == Long.MAX_VALUE ? "some decades" : times.getLast());
    if (allAreOffByTheSameFactor()) {
      return Rejection.of(
          NANOS_ARE_MILLIS, happened + "; all of your durations are off by the same factor.");
    }
    if (same(told, A_MILLISECOND * sum(waits, Waiting::millis))) {
      return Rejection.of(
          ROUNDED_TOO_EARLY,
          happened + ", which is the sum if each wait is cut off to whole milliseconds.");
    }
    if (allLackWholeSeconds()) {
      return Rejection.of(
          GET_NANO_IS_ALL, happened + "; all that is missing in your durations is whole seconds.");
    }
    boolean noneIsTooLong =
        threads.entrySet().stream()
            .allMatch(thread -> told(thread.getKey()) < due(thread.getValue()) + A_MILLISECOND);
    return noneIsTooLong
        ? Rejection.of(ONE_EVENT_EACH, happened + ": some of its waits have got lost.")
        : Rejection.plain(happened + ".");
  }

  /** Or nearly so: in the wrong unit, digits may have got lost as well. */
  private boolean allAreOffByTheSameFactor() {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (var thread : threads.entrySet()) {
      double factor = (double) told(thread.getKey()) / due(thread.getValue());
      least = Math.min(least, factor);
      most = Math.max(most, factor);
    }
    return least > 0 && most < 1.15 * least && (least > 1.5 || most < 0.7);
  }

  private boolean allLackWholeSeconds() {
    return threads.entrySet().stream()
        .allMatch(thread -> {
          long missing = due(thread.getValue()) - told(thread.getKey());
          return missing > -A_MILLISECOND
              && same(missing, Math.round((double) missing / A_SECOND) * A_SECOND);
        });
  }

  private static boolean same(long nanos, long due) {
    return Math.abs(nanos - due) < A_MILLISECOND;
  }

  /** Saturated: what is taken for milliseconds may be too long to be told in nanoseconds. */
  private long told(String name) {
    var duration = answer.get(name);
    return duration.getSeconds() > 1_000_000_000 ? Long.MAX_VALUE : duration.toNanos();
  }

  private static long due(List<Waiting> waits) {
    return sum(waits, Waiting::nanos);
  }

  private static long sum(List<Waiting> waits, ToLongFunction<Waiting> part) {
    return waits.stream().mapToLong(part).sum();
  }
}
