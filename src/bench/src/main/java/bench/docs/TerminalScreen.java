package bench.docs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a terminal shows.
 *
 * @param caption what has been done, in a sentence
 * @param lines as the terminal has them, with its codes for the style; none behind the last that is
 *     not blank
 */
record TerminalScreen(String caption, List<String> lines) {
  private static final Pattern CODES = Pattern.compile("\u001B\\[[0-9;]*m");

  static TerminalScreen of(String caption, String captured) {
    var lines = captured.lines().map(String::stripTrailing).toList();
    int end = lines.size();
    while (end > 0 && plain(lines.get(end - 1)).isBlank()) {
      end--;
    }
    return new TerminalScreen(caption, lines.subList(0, end));
  }

  /** A line without codes. */
  static String plain(String line) {
    return CODES.matcher(line).replaceAll("").stripTrailing();
  }

  /** The lines without codes. */
  List<String> plain() {
    return lines.stream().map(TerminalScreen::plain).toList();
  }
}
