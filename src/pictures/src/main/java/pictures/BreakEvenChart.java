package pictures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * From which size on it pays to work in parallel, measured on one machine.
 *
 * @param subject what was measured
 * @param size what the size is, in a few words: {@code items}
 * @param points by size, the smallest first; at least one
 * @param machine processor, cores, JDK
 */
public record BreakEvenChart(String subject, String size, List<Point> points, String machine) {

  /**
   * A pair of measurements.
   *
   * @param size above 0
   * @param gain time of the plain loop by time of the parallel program, above 0
   * @param error half of the gain's confidence interval; not a number if it isn't known
   */
  public record Point(double size, double gain, double error) {
    /** Checks what can be checked. */
    public Point {
      if (!(size > 0) || !(gain > 0) || !Double.isFinite(size) || !Double.isFinite(gain)) {
        throw new IllegalArgumentException("no such pair: %s, %s".formatted(size, gain));
      }
    }

    double errorOrNone() {
      return Double.isFinite(error) ? Math.max(0, error) : 0;
    }

    /** Whether even the lower end of the interval is a gain. */
    boolean pays() {
      return gain - errorOrNone() > 1;
    }
  }

  /** Checks what can be checked. */
  public BreakEvenChart {
    points = List.copyOf(points);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(size);
    Objects.requireNonNull(machine);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("no points");
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i - 1).size() >= points.get(i).size()) {
        throw new IllegalArgumentException("points out of order");
      }
    }
  }

  /** The first size from which on every one that was measured pays. */
  public Optional<Double> from() {
    Optional<Double> from = Optional.empty();
    for (Point point : points.reversed()) {
      if (!point.pays()) {
        return from;
      }
      from = Optional.of(point.size());
    }
    return from;
  }

  /** What it comes to, in a sentence. */
  public String sentence() {
    return from()
        .map(first ->
            first == points.getFirst().size()
                ? "Here it pays at every size that was measured, from %s on (%s)."
                    .formatted(number(first), size)
                : "Here it begins to pay somewhere between %s and %s (%s)."
                    .formatted(number(before(first)), number(first), size))
        .orElse("Here it does not pay at any size that was measured: the plain loop is enough.");
  }

  private double before(double size) {
    return points.stream().mapToDouble(Point::size).filter(s -> s < size).max().orElseThrow();
  }

  static String number(double size) {
    return size == Math.rint(size)
        ? String.format(Locale.ROOT, "%,.0f", size)
        : new BigDecimal(size).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }

  /** Two digits behind the point; of something small, two that aren't 0. */
  private static String digits(double value) {
    return value < 0.1 && value > 0 ? number(value) : String.format(Locale.ROOT, "%.2f", value);
  }

  /** The gain over the size. */
  public Picture draw() {
    return new Picture("Break-even: " + subject, new BreakEvenDrawing(this).svg(), words());
  }

  private String words() {
    String head = "Break-even of %s (%s)\n%14s  %s\n".formatted(subject, machine, size, "gain");
    return points.stream()
        .map(p ->
            String.format(
                Locale.ROOT,
                "%14s  %s%s%s",
                number(p.size()),
                digits(p.gain()),
                p.errorOrNone() > 0 ? " ± " + digits(p.errorOrNone()) : "",
                p.pays() ? "  pays" : ""))
        .collect(Collectors.joining("\n", head, "\n" + sentence()));
  }
}
