package bench.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import measure.Json;

/**
 * What came out for one contestant, round by round; the medians count. Not thread-safe.
 *
 * <p>What an element costs is the slope between two runs: so neither start nor warm-up is in it.
 */
final class ContestantTimes {
  private final String name;
  private final List<Double> startWall = new ArrayList<>();
  private final List<Double> startCpu = new ArrayList<>();
  private final List<Double> elementWall = new ArrayList<>();
  private final List<Double> elementCpu = new ArrayList<>();
  private final List<Double> oneTask = new ArrayList<>();
  private final List<Double> oneMap = new ArrayList<>();

  ContestantTimes(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** A program that maps five numbers and ends. */
  void start(TimedRun run) {
    startWall.add(run.wall());
    startCpu.add(run.cpu());
  }

  /** Two runs that differ only in how often they map so many numbers. */
  void elements(TimedRun few, TimedRun many, double moreElements, int size) {
    elementCpu.add((many.cpu() - few.cpu()) / moreElements);
    elementWall.add(many.reported("map") / size);
  }

  /** A run that sends one task many times. */
  void trips(TimedRun run) {
    oneTask.add(run.reported("oneTask"));
    oneMap.add(run.reported("oneMap"));
  }

  double startWall() {
    return median(startWall);
  }

  double startCpu() {
    return median(startCpu);
  }

  double elementWall() {
    return median(elementWall);
  }

  double elementCpu() {
    return median(elementCpu);
  }

  double oneTask() {
    return median(oneTask);
  }

  double oneMap() {
    return median(oneMap);
  }

  /** NaN if there is nothing. */
  static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int last = sorted.size() - 1;
    return sorted.isEmpty() ? Double.NaN : (sorted.get(last / 2) + sorted.get((last + 1) / 2)) / 2;
  }

  /** In seconds, all rounds. */
  Map<String, Object> toJson() {
    return Json.object(
        "name", name,
        "startWall", startWall,
        "startCpu", startCpu,
        "elementWall", elementWall,
        "elementCpu", elementCpu,
        "oneTask", oneTask,
        "oneMap", oneMap);
  }
}
