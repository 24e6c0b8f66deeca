package coach.text;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * What a terminal can show.
 *
 * @param width its columns
 * @param colour whether it may be sent colours
 * @param unicode whether it has more than ASCII
 * @param window whether its width is a border: to a pipe or a file, code and paths go as they are
 */
public record TerminalCapabilities(int width, boolean colour, boolean unicode, boolean window) {
  static final int NARROWEST = 20;
  public static final int WIDTH = 80;
  private static final int WIDEST = 100; // longer lines are hard to read

  public TerminalCapabilities {
    width = Math.clamp(width, NARROWEST, WIDEST);
  }

  /** That of a terminal. */
  public TerminalCapabilities(int width, boolean colour, boolean unicode) {
    this(width, colour, unicode, true);
  }

  /** That of a pipe, a file, an IDE's run window. */
  public static TerminalCapabilities plain(Charset charset) {
    return new TerminalCapabilities(WIDTH, false, hasMarks(charset), false);
  }

  /** That of a terminal; {@code NO_COLOR} and {@code TERM=dumb} are heeded. */
  public static TerminalCapabilities of(
      Map<String, String> environment, Charset charset, int width) {
    return new TerminalCapabilities(width, coloured(environment), hasMarks(charset));
  }

  private static boolean coloured(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"))
        && (!environment.getOrDefault("OS", "").startsWith("Windows")
            || environment.containsKey("WT_SESSION") // the old console would show the codes
            || environment.containsKey("TERM"));
  }

  private static boolean hasMarks(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode("✓✗→…“”█─");
  }

  /** The same in a window of so many columns. */
  public TerminalCapabilities wide(int columns) {
    return new TerminalCapabilities(columns, colour, unicode, true);
  }

  /** The same in black and white. */
  public TerminalCapabilities plain() {
    return new TerminalCapabilities(width, false, unicode, window);
  }
}
