package bench.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a line, all in one style.
 *
 * @param column where it begins, from 0
 */
record StyledSpan(int column, String text, TextStyle style) {
  private static final Pattern CODES = Pattern.compile("\u001B\\[([0-9;]*)m");

  /** How many columns it takes. */
  int columns() {
    return text.codePointCount(0, text.length());
  }

  /**
   * The pieces of each line; blank ones are left out.
   *
   * @param lines with a terminal's codes in them; what one sets holds in the next lines too
   */
  static List<List<StyledSpan>> of(List<String> lines) {
    var all = new ArrayList<List<StyledSpan>>();
    var pen = TerminalPen.PLAIN;
    for (String line : lines) {
      var spans = new ArrayList<StyledSpan>();
      var codes = CODES.matcher(line);
      int column = 0;
      int from = 0;
      while (codes.find()) {
        column = add(spans, column, line.substring(from, codes.start()), pen.style());
        pen = pen.after(codes.group(1));
        from = codes.end();
      }
      add(spans, column, line.substring(from), pen.style());
      all.add(spans);
    }
    return all;
  }

  /** Adds a piece from its first letter on; returns the column behind it. */
  private static int add(List<StyledSpan> spans, int column, String text, TextStyle style) {
    int indent = text.length() - text.stripLeading().length();
    if (!text.isBlank()) {
      spans.add(new StyledSpan(column + indent, text.strip(), style));
    }
    return column + text.codePointCount(0, text.length());
  }
}
