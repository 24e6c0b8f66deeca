package bench.python;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import measure.Json;

/**
 * What the reference is held to.
 *
 * @param promise in words
 * @param value a ratio; NaN if it was not measured
 * @param bound what it is held to
 * @param atLeast whether the bound is the least that will do; otherwise it is the most
 */
record Target(String promise, double value, double bound, boolean atLeast) {

  /** All bars; none of them compares starts with those of forked processes. */
  static List<Target> of(Map<String, ContestantTimes> all) {
    return List.of(
        new Target(
            "CPU per element, long[]: Python Pool's is so many times as much",
            ratio(all, ContestantTimes::elementCpu, Contestant.FORK, Contestant.PROCESSES),
            8,
            true),
        new Target(
            "CPU per element, shared mapping: Python Pool's is so many times as much",
            ratio(all, ContestantTimes::elementCpu, Contestant.FORK, Contestant.MAPPED),
            30,
            true),
        new Target(
            "CPU per element, boxed: Python Pool's is so many times as much",
            ratio(all, ContestantTimes::elementCpu, Contestant.FORK, Contestant.BOXED),
            3,
            true),
        new Target(
            "one task there and back: share of Python Pool's time",
            ratio(all, ContestantTimes::oneTask, Contestant.PROCESSES, Contestant.FORK),
            0.2,
            false),
        new Target(
            "five numbers by processes, start to end, AOT cache: share of Python's with spawn",
            ratio(all, ContestantTimes::startWall, Contestant.CACHED_PROCESSES, Contestant.SPAWN),
            0.7,
            false),
        new Target(
            "five numbers by threads, start to end: share of Python Pool's time",
            ratio(all, ContestantTimes::startWall, Contestant.THREADS, Contestant.FORK),
            0.8,
            false),
        new Target(
            "the same with an AOT cache",
            ratio(all, ContestantTimes::startWall, Contestant.CACHED_THREADS, Contestant.FORK),
            0.8,
            false));
  }

  private static double ratio(
      Map<String, ContestantTimes> all,
      ToDoubleFunction<ContestantTimes> figure,
      String dividend,
      String divisor) {
    return all.containsKey(dividend) && all.containsKey(divisor)
        ? figure.applyAsDouble(all.get(dividend)) / figure.applyAsDouble(all.get(divisor))
        : Double.NaN;
  }

  boolean holds() {
    return atLeast ? value >= bound : value <= bound;
  }

  String verdict() {
    return Double.isNaN(value) ? "not measured" : holds() ? "holds" : "does not hold";
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-82s %7.2f  (at %s %s)  %s",
        promise,
        value,
        atLeast ? "least" : "most",
        bound,
        verdict());
  }

  Map<String, Object> toJson() {
    return Json.object("promise", promise, "value", value, "bound", bound, "verdict", verdict());
  }
}
