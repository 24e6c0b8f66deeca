package pictures;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pictures.BreakEvenChart.Point;
import pictures.SvgWriter.Anchor;

/**
 * Draws a {@link BreakEvenChart}: both axes go by factors. Above the line at 1, parallel is faster.
 */
final class BreakEvenDrawing {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 398;
  private static final int LEFT = 76;
  private static final int RIGHT = 48;
  private static final int TOP = 82;
  private static final int BOTTOM = 62;

  /** So many times below its point, or above, an error's end is far enough to be seen. */
  private static final double FAR = 3;

  private final BreakEvenChart data;
  private final double leftmost; // these four are logarithms to base 10
  private final double rightmost;
  private final double lowest;
  private final double highest;

  BreakEvenDrawing(BreakEvenChart data) {
    this.data = data;
    var points = data.points();
    leftmost = Math.floor(Math.log10(points.getFirst().size()));
    rightmost = Math.max(leftmost + 1, Math.ceil(Math.log10(points.getLast().size())));
    lowest = Math.floor(Math.log10(Math.min(0.5, low(points.stream()))));
    highest =
        Math.ceil(
            Math.log10(
                Math.max(2, points.stream().mapToDouble(BreakEvenDrawing::high).max().orElse(2))));
  }

  private static double low(Stream<Point> points) {
    return points.mapToDouble(BreakEvenDrawing::low).min().orElseThrow();
  }

  private static double low(Point point) {
    return Math.max(point.gain() / FAR, point.gain() - point.errorOrNone());
  }

  private static double high(Point point) {
    return Math.min(point.gain() * FAR, point.gain() + point.errorOrNone());
  }

  private double x(double size) {
    return LEFT + (Math.log10(size) - leftmost) / (rightmost - leftmost) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double gain) {
    double share = (Math.log10(gain) - lowest) / (highest - lowest);
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  }

  String svg() {
    var svg = new SvgWriter(WIDTH, HEIGHT, "Break-even: " + data.subject(), data.sentence());
    svg.head("Break-even: " + data.subject(), data.machine());
    axes(svg);
    svg.add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\"/>",
        data.points().stream()
            .map(p -> String.format(Locale.ROOT, "%.1f,%.1f", x(p.size()), y(p.gain())))
            .collect(Collectors.joining(" ")),
        SvgWriter.BLUE);
    data.points().forEach(point -> mark(svg, point));
    return svg.toString();
  }

  private void axes(SvgWriter svg) {
    double left = LEFT;
    double right = WIDTH - RIGHT;
    for (int e = (int) lowest; e <= highest; e++) {
      double gain = Math.pow(10, e);
      svg.line(left, y(gain), right, y(gain), SvgWriter.GRID);
      svg.text(left - 8, y(gain) + 5, Anchor.END, SvgWriter.FAINT, BreakEvenChart.number(gain));
    }
    for (int e = (int) leftmost; e <= rightmost; e++) {
      double size = Math.pow(10, e);
      svg.line(x(size), y(Math.pow(10, lowest)), x(size), y(Math.pow(10, highest)), SvgWriter.GRID);
      svg.text(
          x(size),
          HEIGHT - BOTTOM + 20,
          Anchor.MIDDLE,
          SvgWriter.FAINT,
          BreakEvenChart.number(size));
    }
    svg.add(
        "<line x1=\"%1$.1f\" y1=\"%3$.1f\" x2=\"%2$.1f\" y2=\"%3$.1f\" stroke=\"%4$s\""
            + " stroke-width=\"1.5\" stroke-dasharray=\"6 5\"/>",
        left, right, y(1), SvgWriter.INK);
    svg.text(left + 8, y(1) - 7, Anchor.START, SvgWriter.INK, "↑ parallel is faster");
    svg.text(left + 8, y(1) + 18, Anchor.START, SvgWriter.INK, "↓ the plain loop is faster");
    svg.text((left + right) / 2, HEIGHT - 16, Anchor.MIDDLE, SvgWriter.INK, data.size());
    svg.add(
        "<text transform=\"translate(20 %.1f) rotate(-90)\" text-anchor=\"middle\" fill=\"%s\">"
            + "times as fast as the plain loop</text>",
        (TOP + HEIGHT - BOTTOM) / 2.0, SvgWriter.INK);
  }

  /** Filled if it pays, hollow if it doesn't. */
  private void mark(SvgWriter svg, Point p) {
    svg.line(x(p.size()), y(low(p)), x(p.size()), y(high(p)), SvgWriter.BLUE);
    svg.add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\">"
            + "<title>%s: %s</title></circle>",
        x(p.size()),
        y(p.gain()),
        p.pays() ? SvgWriter.BLUE : "#ffffff",
        SvgWriter.BLUE,
        BreakEvenChart.number(p.size()),
        String.format(Locale.ROOT, "%.2f", p.gain()));
  }
}
