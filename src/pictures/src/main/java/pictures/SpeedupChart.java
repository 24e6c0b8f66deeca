package pictures;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How much faster a program is with more threads, measured.
 *
 * @param subject what was measured
 * @param points by number of threads, the least first; at least one
 * @param serialFraction by Amdahl's law, fitted to the points, from 0 to 1; empty if none fits
 * @param machine processor, cores, JDK
 */
public record SpeedupChart(
    String subject, List<Point> points, OptionalDouble serialFraction, String machine) {

  private static final double SMALL = 0.005;

  /**
   * A point of the curve.
   *
   * @param threads at least 1
   * @param speedup time with one thread, or of the plain loop, by time with these
   * @param error half of the speed-up's confidence interval; not a number if it isn't known
   */
  public record Point(int threads, double speedup, double error) {
    /** Checks what can be checked. */
    public Point {
      if (threads < 1 || !(speedup > 0) || !Double.isFinite(speedup)) {
        throw new IllegalArgumentException(
            "no point of a speed-up curve: %d, %s".formatted(threads, speedup));
      }
    }

    double errorOrNone() {
      return Double.isFinite(error) ? Math.max(0, error) : 0;
    }
  }

  /** Checks what can be checked. */
  public SpeedupChart {
    points = List.copyOf(points);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(machine);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a curve without points");
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i - 1).threads() >= points.get(i).threads()) {
        throw new IllegalArgumentException("points out of order");
      }
    }
  }

  /** What it comes to, in a sentence or two. */
  public String sentence() {
    var last = points.getLast();
    String now =
        String.format(
            Locale.ROOT,
            "With %s it is %.2f times as fast as with one at a time%s.",
            threads(last.threads()),
            last.speedup(),
            last.errorOrNone() > 0
                ? String.format(Locale.ROOT, " (± %.2f)", last.errorOrNone())
                : "");
    if (tellsLittle()) {
      return now
          + " So wide an error says next to nothing: let the machine rest, and measure again.";
    }
    return serialFraction.isEmpty() ? now : now + " " + limit(serialFraction.getAsDouble());
  }

  /** Whether the error is so wide that nothing should be made of the curve. */
  boolean tellsLittle() {
    var last = points.getLast();
    return last.errorOrNone() > last.speedup() / 2;
  }

  private static String limit(double serial) {
    return serial < SMALL
        ? "Nearly nothing of it has to be done one after the other: by Amdahl's law, more"
            + " processors would go on helping."
        : String.format(
            Locale.ROOT,
            "By Amdahl's law that is a serial part of about %.0f %%, and no number of processors"
                + " could make it more than %.1f times as fast.",
            100 * serial,
            1 / serial);
  }

  private static String threads(int number) {
    return number == 1 ? "1 thread" : number + " threads";
  }

  double amdahl(double threads) {
    double serial = serialFraction.orElseThrow();
    return 1 / (serial + (1 - serial) / threads);
  }

  /** The curve against the ideal, with its errors and Amdahl's curve. */
  public Picture draw() {
    return new Picture("Speed-up: " + subject, new SpeedupDrawing(this).svg(), words());
  }

  private String words() {
    return "Speed-up of %s (%s)%nthreads  speed-up   error  of the ideal%n%s%n%s"
        .formatted(
            subject,
            machine,
            points.stream().map(SpeedupChart::row).collect(Collectors.joining("\n")),
            sentence())
        .replace("\r\n", "\n");
  }

  private static String row(Point p) {
    return String.format(
        Locale.ROOT,
        "%7d %9.2f %7s %12.0f %%",
        p.threads(),
        p.speedup(),
        Double.isFinite(p.error()) ? String.format(Locale.ROOT, "± %.2f", p.error()) : "",
        100 * p.speedup() / p.threads());
  }
}
