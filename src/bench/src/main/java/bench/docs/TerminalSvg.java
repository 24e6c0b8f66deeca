package bench.docs;

import java.util.List;
import java.util.Locale;
import pictures.SvgWriter;

/**
 * Draws screens below each other as one SVG that needs nothing else: a font of the reader's own,
 * two sets of colours, and title and description for those who don't see it. Each span is given the
 * room that it has in a terminal, whatever the font.
 */
final class TerminalSvg {
  private static final double COLUMN = 8.4;
  private static final int COLUMNS = 80;
  private static final int LINE = 18;
  private static final int MARGIN = 12;
  private static final int CAPTION = 30;
  private static final int WIDTH = (int) Math.ceil(COLUMNS * COLUMN) + 4 * MARGIN;

  private static final String STYLE =
      """
        text { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
          font-size: 14px; fill: #1f2328; white-space: pre }
        .caption { font-family: system-ui, "DejaVu Sans", sans-serif; font-size: 15px }
        .page { fill: #ffffff }
        .screen { fill: #f6f8fa; stroke: #6e7781 }
        .title { font-weight: bold }
        .note { fill: #57606a }
        .good { fill: #116329 }
        .bad { fill: #a40e26 }
        .code { fill: #0a5a73 }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .page { fill: #0d1117 }
          .screen { fill: #161b22; stroke: #8b949e }
          .note { fill: #a5afba }
          .good { fill: #56d364 }
          .bad { fill: #ff8b83 }
          .code { fill: #6fd3ea }
        }
      """;

  private final StringBuilder shapes = new StringBuilder();
  private int y = MARGIN;

  private TerminalSvg() {}

  /**
   * The SVG.
   *
   * @param title what it is, in a few words
   * @param description what is to be seen, in sentences
   */
  static String of(String title, String description, List<TerminalScreen> screens) {
    var drawing = new TerminalSvg();
    screens.forEach(drawing::add);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d"
        role="img" aria-labelledby="title description">
    <title id="title">%3$s</title>
    <desc id="description">%4$s</desc>
    <style>
    %5$s</style>
    <rect class="page" width="%1$d" height="%2$d"/>
    %6$s</svg>
    """
        .formatted(
            WIDTH,
            drawing.y,
            SvgWriter.escaped(title),
            SvgWriter.escaped(description),
            STYLE,
            drawing.shapes);
  }

  private void add(TerminalScreen screen) {
    shapes.append(
        "<text class=\"caption\" x=\"%d\" y=\"%d\">%s</text>\n"
            .formatted(MARGIN, y + CAPTION - MARGIN, SvgWriter.escaped(screen.caption())));
    y += CAPTION;
    int height = screen.lines().size() * LINE + 2 * MARGIN;
    shapes.append(
        "<rect class=\"screen\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n"
            .formatted(MARGIN, y, WIDTH - 2 * MARGIN, height));
    y += MARGIN;
    for (List<StyledSpan> line : StyledSpan.of(screen.lines())) {
      y += LINE;
      line.forEach(span -> shapes.append(drawn(span)));
    }
    y += 2 * MARGIN;
  }

  private String drawn(StyledSpan span) {
    return String.format(
        Locale.ROOT,
        "<text class=\"%s\" x=\"%.1f\" y=\"%d\" textLength=\"%.1f\""
            + " xml:space=\"preserve\">%s</text>\n",
        span.style().word(),
        2 * MARGIN + span.column() * COLUMN,
        y - LINE / 4,
        span.columns() * COLUMN,
        SvgWriter.escaped(span.text()));
  }
}
