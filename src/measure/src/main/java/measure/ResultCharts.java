package measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import pictures.BreakEvenChart;
import pictures.Picture;
import pictures.SpeedupChart;

/**
 * What was measured of one answer, as pictures.
 *
 * @param title what it is called in them
 * @param outcome of the measuring
 * @param subject the answer that is meant
 */
public record ResultCharts(String title, MeasuringResult outcome, String subject) {
  private static final String SIZE = "size";
  private static final String THREADS = "threads";

  /**
   * The speed-up by threads, of the largest size.
   *
   * @return empty if not more than one number of threads was measured
   */
  public Optional<Picture> speedUp() {
    var largest = greatest(SIZE);
    var curve = outcome.curve(subject, largest.orElse(0));
    if (curve.points().size() < 2) {
      return Optional.empty();
    }
    String what =
        largest.isPresent() ? "%s, size %,d".formatted(title, largest.getAsLong()) : title;
    return Optional.of(
        new SpeedupChart(
                what,
                curve.points().stream().map(ResultCharts::point).toList(),
                inRange(withProcessors(curve).amdahl()),
                outcome.machine().toString())
            .draw());
  }

  private static SpeedupChart.Point point(ScalingCurve.Point point) {
    return new SpeedupChart.Point(
        point.threads(), point.speedUp().value(), point.speedUp().error());
  }

  /** The law speaks of processors: threads beyond their number bring no more. */
  private ScalingCurve withProcessors(ScalingCurve curve) {
    int processors = outcome.machine().processors();
    return new ScalingCurve(
        curve.points().stream().filter(p -> p.threads() <= processors).toList());
  }

  /** Out of its range the law doesn't describe what was measured. */
  private static OptionalDouble inRange(OptionalDouble serial) {
    boolean fits = serial.isPresent() && serial.getAsDouble() >= 0 && serial.getAsDouble() <= 1;
    return fits ? serial : OptionalDouble.empty();
  }

  /**
   * The gain by size, with as many threads as there are processors for.
   *
   * @return empty if not more than one size was measured
   */
  public Optional<Picture> breakEven() {
    var gains = gains();
    return gains.size() < 2
        ? Optional.empty()
        : Optional.of(
            new BreakEvenChart(
                    "%s, %s".formatted(title, threads()), SIZE, gains, outcome.machine().toString())
                .draw());
  }

  private List<BreakEvenChart.Point> gains() {
    long threads = threadsWorthIt();
    var gains = new ArrayList<BreakEvenChart.Point>();
    for (Measurement one : outcome.of(subject)) {
      var size = one.number(SIZE);
      var gain = outcome.speedUp(one);
      if (size.isPresent() && gain.isPresent() && one.number(THREADS).orElse(threads) == threads) {
        gains.add(
            new BreakEvenChart.Point(size.getAsLong(), gain.get().value(), gain.get().error()));
      }
    }
    gains.sort(Comparator.comparingDouble(BreakEvenChart.Point::size));
    return gains;
  }

  private String threads() {
    return greatest(THREADS).isPresent()
        ? threadsWorthIt() + " threads"
        : "as many threads as it takes";
  }

  private long threadsWorthIt() {
    return outcome.of(subject).stream()
        .flatMapToLong(m -> m.number(THREADS).stream())
        .filter(n -> n <= Math.max(2, outcome.machine().processors()))
        .max()
        .orElse(1);
  }

  private OptionalLong greatest(String parameter) {
    return outcome.of(subject).stream().flatMapToLong(m -> m.number(parameter).stream()).max();
  }
}
