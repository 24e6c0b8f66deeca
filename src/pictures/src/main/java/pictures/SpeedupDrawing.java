package pictures;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pictures.SpeedupChart.Point;
import pictures.SvgWriter.Anchor;

/** Draws a {@link SpeedupChart}: both axes begin at 0 and have the same steps. */
final class SpeedupDrawing {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 438;
  private static final int LEFT = 64;
  private static final int RIGHT = 150;
  private static final int TOP = 82;
  private static final int BOTTOM = 62;
  private static final int SAMPLES = 60;
  private static final int MOST_STEPS = 8;
  private static final int LINE = 18; // between two labels

  private final SpeedupChart curve;
  private final double most; // on both axes

  SpeedupDrawing(SpeedupChart curve) {
    this.curve = curve;
    double fastest =
        curve.points().stream()
            .mapToDouble(p -> p.speedup() + Math.min(p.errorOrNone(), p.speedup() / 2))
            .max()
            .orElseThrow();
    most = Math.max(Math.max(2, curve.points().getLast().threads()), Math.ceil(fastest));
  }

  private boolean fits() {
    return curve.serialFraction().isPresent() && !curve.tellsLittle();
  }

  private double x(double threads) {
    return LEFT + threads / most * (WIDTH - LEFT - RIGHT);
  }

  private double y(double speedup) {
    return HEIGHT - BOTTOM - speedup / most * (HEIGHT - TOP - BOTTOM);
  }

  String svg() {
    var svg = new SvgWriter(WIDTH, HEIGHT, "Speed-up: " + curve.subject(), curve.sentence());
    svg.head("Speed-up: " + curve.subject(), curve.machine());
    axes(svg);
    path(svg, line(List.of(0.0, most), t -> t), SvgWriter.FAINT, 1.5, "6 5");
    if (fits()) {
      path(svg, line(between1AndMost(), curve::amdahl), SvgWriter.ORANGE, 2, "2 4");
    }
    measured(svg);
    labels(svg);
    return svg.toString();
  }

  private void axes(SvgWriter svg) {
    int step = (int) Math.ceil(most / MOST_STEPS);
    for (int i = 0; i <= most; i += step) {
      svg.line(x(0), y(i), x(most), y(i), SvgWriter.GRID);
      svg.text(x(0) - 8, y(i) + 5, Anchor.END, SvgWriter.FAINT, "" + i);
      if (i > 0) {
        svg.text(x(i), y(0) + 20, Anchor.MIDDLE, SvgWriter.FAINT, "" + i);
      }
    }
    svg.line(x(0), y(0), x(most), y(0), SvgWriter.INK);
    svg.line(x(0), y(0), x(0), y(most), SvgWriter.INK);
    svg.text((x(0) + x(most)) / 2, HEIGHT - 16, Anchor.MIDDLE, SvgWriter.INK, "threads");
    svg.add(
        "<text transform=\"translate(20 %.1f) rotate(-90)\" text-anchor=\"middle\" fill=\"%s\">"
            + "times as fast as one at a time</text>",
        (y(0) + y(most)) / 2, SvgWriter.INK);
  }

  private List<Double> between1AndMost() {
    return IntStream.rangeClosed(0, SAMPLES).mapToObj(i -> 1 + (most - 1) * i / SAMPLES).toList();
  }

  private String line(List<Double> threads, java.util.function.DoubleUnaryOperator speedup) {
    return threads.stream()
        .map(t -> String.format(Locale.ROOT, "%.1f,%.1f", x(t), y(speedup.applyAsDouble(t))))
        .collect(Collectors.joining(" "));
  }

  private static void path(
      SvgWriter svg, String points, String colour, double width, String dashes) {
    svg.add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\""
            + " stroke-dasharray=\"%s\"/>",
        points, colour, width, dashes);
  }

  private void measured(SvgWriter svg) {
    svg.add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"/>",
        curve.points().stream()
            .map(p -> String.format(Locale.ROOT, "%.1f,%.1f", x(p.threads()), y(p.speedup())))
            .collect(Collectors.joining(" ")),
        SvgWriter.BLUE);
    for (Point p : curve.points()) {
      double x = x(p.threads());
      double from = y(Math.max(0, p.speedup() - p.errorOrNone()));
      double to = y(Math.min(most, p.speedup() + p.errorOrNone()));
      svg.add(
          "<path d=\"M %1$.1f %2$.1f V %3$.1f M %4$.1f %2$.1f h 12 M %4$.1f %3$.1f h 12\""
              + " stroke=\"%5$s\" stroke-width=\"1.5\" fill=\"none\"/>",
          x, from, to, x - 6, SvgWriter.BLUE);
      svg.add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"%s\"><title>%s</title></circle>",
          x,
          y(p.speedup()),
          SvgWriter.BLUE,
          String.format(Locale.ROOT, "%d threads: %.2f", p.threads(), p.speedup()));
    }
  }

  /**
   * Each line's name stands at its end; where ends are close to each other, the names make room.
   */
  private void labels(SvgWriter svg) {
    var last = curve.points().getLast();
    double right = WIDTH - RIGHT + 12;
    double ideal = y(most) + 5;
    double measured = Math.max(ideal + LINE, y(last.speedup()) + 5);
    svg.text(right, ideal, Anchor.START, SvgWriter.FAINT, "╌╌ ideal");
    svg.text(right, measured, Anchor.START, SvgWriter.BLUE, "●─ measured");
    if (fits()) {
      double fitted = y(curve.amdahl(most)) + 5;
      double free = fitted > measured ? Math.max(fitted, measured + LINE) : fitted;
      if (free > ideal - LINE && free < ideal + LINE || Math.abs(free - measured) < LINE) {
        free = measured + LINE;
      }
      svg.text(right, free, Anchor.START, SvgWriter.ORANGE, "·· Amdahl's law");
    }
  }
}
