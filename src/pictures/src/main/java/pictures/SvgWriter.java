package pictures;

import java.util.List;
import java.util.Locale;
import pictures.text.TextWidth;

/**
 * Writes one SVG. Its shapes differ by pattern as well as by colour; the colours are those of Okabe
 * and Ito, which colour-blind readers can tell apart.
 */
public final class SvgWriter {
  static final String INK = "#222222";
  static final String FAINT = "#5f6368";
  static final String GRID = "#dddddd";
  static final String BLUE = "#0072b2";
  static final String ORANGE = "#d55e00";

  /** Where text stands with respect to its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** Pixels that a letter takes, on average and generously. */
  private static final int WIDEST_LETTER = 8;

  private static final int WIDEST_TITLE_LETTER = 11;

  private final int width;
  private final int height;
  private final String title;
  private final String description;
  private final StringBuilder shapes = new StringBuilder();

  SvgWriter(int width, int height, String title, String description) {
    this.width = width;
    this.height = height;
    this.title = title;
    this.description = description;
  }

  /** Any element; the template's arguments are numbers, or texts that need no escaping. */
  void add(String template, Object... arguments) {
    shapes.append(String.format(Locale.ROOT, template, arguments)).append('\n');
  }

  void line(double x1, double y1, double x2, double y2, String colour) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
        x1, y1, x2, y2, colour);
  }

  void text(double x, double y, Anchor anchor, String colour, String words) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
        x, y, anchor.name().toLowerCase(Locale.ROOT), colour, escaped(words));
  }

  /** A title, and below it in fainter letters up to two lines of something else. */
  void head(String words, String below) {
    add(
        "<text x=\"16\" y=\"26\" font-size=\"17\" font-weight=\"600\" fill=\"%s\">%s</text>",
        INK, escaped(fit(words, width / WIDEST_TITLE_LETTER)));
    var lines = wrapped(below, width / WIDEST_LETTER);
    for (int i = 0; i < Math.min(2, lines.size()); i++) {
      text(16, 46 + 18 * i, Anchor.START, FAINT, lines.get(i));
    }
  }

  /** With as many characters as there is room for. */
  static String fit(String words, int columns) {
    return TextWidth.fit(words, columns);
  }

  /** With a name that shows where the mouse rests. */
  void rect(double x, double y, double w, double h, String fill, String name) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\""
            + " fill=\"%s\"><title>%s</title></rect>",
        x, y, w, h, fill, escaped(name));
  }

  /** Words in lines of at most so many characters. */
  static List<String> wrapped(String words, int columns) {
    return TextWidth.wrapped(words, columns);
  }

  /**
   * A text as it is written into XML, as text or as an attribute: characters that XML cannot hold
   * become blanks.
   */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\p{Cntrl}\\x{FFFE}\\x{FFFF}]", " ");
  }

  @Override
  public String toString() {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
    role="img" aria-label="%3$s" \
    font-family="system-ui, 'DejaVu Sans', Helvetica, Arial, sans-serif" font-size="14">
    <title>%3$s</title>
    <desc>%4$s</desc>
    <rect width="%1$d" height="%2$d" fill="#ffffff"/>
    %5$s</svg>
    """
        .formatted(width, height, escaped(title), escaped(description), shapes);
  }
}
