package coach;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * What a terminal can show.
 *
 * @param width its columns
 * @param colour whether it may be sent colours
 * @param unicode whether it has more than ASCII
 */
record Look(int width, boolean colour, boolean unicode) {
  static final int NARROWEST = 20;
  static final int WIDTH = 80;
  private static final int WIDEST = 100; // longer lines are hard to read

  Look {
    width = Math.clamp(width, NARROWEST, WIDEST);
  }

  /** That of a pipe, a file, an IDE's run window. */
  static Look plain(Charset charset) {
    return new Look(WIDTH, false, hasMarks(charset));
  }

  /** That of a terminal; {@code NO_COLOR} and {@code TERM=dumb} are heeded. */
  static Look of(Map<String, String> environment, Charset charset, int width) {
    return new Look(width, coloured(environment), hasMarks(charset));
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

  Look wide(int columns) {
    return new Look(columns, colour, unicode);
  }
}
