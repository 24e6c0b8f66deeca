package measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured of one exercise in one go, and what follows from it.
 *
 * @param lesson the lesson's folder
 * @param exercise its simple name
 * @param mode the {@link MeasuringMode}'s name
 * @param machine where
 * @param measurements of the baseline and the answers, the rounds joined
 */
public record MeasuringResult(
    String lesson, String exercise, String mode, Machine machine, List<Measurement> measurements) {
  private static final String THREADS = "threads";
  private static final String SIZE = "size";

  /** Copies. */
  public MeasuringResult {
    measurements = List.copyOf(measurements);
  }

  static MeasuringResult of(
      ExerciseBenchmark benchmark, MeasuringMode mode, List<Measurement> ofAllRounds) {
    return new MeasuringResult(
        benchmark.lesson(), benchmark.exercise(), mode.name(), Machine.here(), joined(ofAllRounds));
  }

  /** One measurement for each thing, of the iterations of all rounds. */
  static List<Measurement> joined(List<Measurement> ofAllRounds) {
    var joined = new ArrayList<Measurement>();
    for (Measurement one : ofAllRounds) {
      if (joined.stream().noneMatch(one::isOfTheSame)) {
        var raw =
            ofAllRounds.stream().filter(one::isOfTheSame).flatMap(m -> m.raw().stream()).toList();
        joined.add(
            Measurement.of(one.subject(), one.benchmark(), one.parameters(), one.unit(), raw));
      }
    }
    return joined;
  }

  /** All of one answer. */
  public List<Measurement> of(String subject) {
    return measurements.stream().filter(m -> m.subject().equals(subject)).toList();
  }

  /** The plain loop over the same work: alike in all parameters but the threads. */
  public Optional<Measurement> baselineOf(Measurement measured) {
    return of(MeasuredAnswer.BASELINE).stream()
        .filter(base -> work(base).equals(work(measured)))
        .findFirst();
  }

  /** How many times as fast as the baseline; empty if that was not measured. */
  public Optional<Ratio> speedUp(Measurement measured) {
    return baselineOf(measured).map(base -> Ratio.of(base, measured));
  }

  /**
   * An answer's speed-up over the baseline by threads.
   *
   * @param size the value of the parameter {@code size}
   * @return without points if that was not measured
   */
  public ScalingCurve curve(String subject, long size) {
    var points = new ArrayList<ScalingCurve.Point>();
    for (Measurement one : of(subject)) {
      var threads = one.number(THREADS);
      var speedUp = speedUp(one);
      boolean ofSize = one.number(SIZE).orElse(size) == size;
      if (ofSize && threads.isPresent() && speedUp.isPresent()) {
        points.add(new ScalingCurve.Point((int) threads.getAsLong(), speedUp.get()));
      }
    }
    return new ScalingCurve(points);
  }

  /**
   * The size from which on so many threads are faster than the plain loop. Between the two measured
   * sizes where that changes it is read off a straight line in logarithmic scales.
   *
   * @return empty if the largest measured size doesn't pay; the smallest if all do
   */
  public OptionalDouble breakEven(String subject, int threads) {
    var bySize =
        of(subject).stream()
            .filter(m -> m.number(THREADS).orElse(0) == threads && m.number(SIZE).isPresent())
            .filter(m -> speedUp(m).isPresent())
            .sorted(Comparator.comparingLong(m -> m.number(SIZE).getAsLong()))
            .toList();
    OptionalDouble pays = OptionalDouble.empty();
    for (int i = bySize.size() - 1; i >= 0; i--) {
      double speedUp = speedUp(bySize.get(i)).orElseThrow().value();
      double size = bySize.get(i).number(SIZE).getAsLong();
      if (speedUp <= 1) {
        return pays.isEmpty()
            ? pays
            : between(size, speedUp, pays.getAsDouble(), bySize.get(i + 1));
      }
      pays = OptionalDouble.of(size);
    }
    return pays;
  }

  private OptionalDouble between(double low, double slower, double high, Measurement faster) {
    double rise = Math.log(speedUp(faster).orElseThrow().value()) - Math.log(slower);
    return OptionalDouble.of(low * Math.pow(high / low, -Math.log(slower) / rise));
  }

  private static Map<String, String> work(Measurement measured) {
    var work = new LinkedHashMap<>(measured.parameters());
    work.remove(THREADS);
    return work;
  }

  /** For {@link Json#write}. */
  public Map<String, Object> toJson() {
    return Json.object(
        "lesson", lesson,
        "exercise", exercise,
        "mode", mode,
        "machine", machine.toJson(),
        "measurements", measurements.stream().map(Measurement::toJson).toList());
  }
}
