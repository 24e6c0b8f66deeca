package coach.text;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;

/**
 * What a terminal can show.
 *
 * @param width its columns
 * @param colour whether it may be sent colours
 * @param unicode whether it has more than ASCII
 * @param window whether its width is a border: to a pipe or a file, code and paths go as they are
 * @param links whether words can lead to an address
 */
public record TerminalCapabilities(
    int width, boolean colour, boolean unicode, boolean window, boolean links) {
  private static final Set<String> KNOWN_BY_NAME =
      Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio");
  private static final Set<String> KNOWN_BY_VARIABLE =
      Set.of("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM");
  private static final Set<String> KNOWN_BY_TERM =
      Set.of("xterm-kitty", "foot", "alacritty", "xterm-ghostty", "contour");
  private static final int FIRST_VTE_WITH_LINKS = 5000; // 0.50, of GNOME Terminal and others

  static final int NARROWEST = 20;
  public static final int WIDTH = 80;
  private static final int WIDEST = 100; // longer lines are hard to read

  public TerminalCapabilities {
    width = Math.clamp(width, NARROWEST, WIDEST);
  }

  /** That of a terminal. */
  public TerminalCapabilities(int width, boolean colour, boolean unicode) {
    this(width, colour, unicode, true, false);
  }

  /** That of a pipe, a file, an IDE's run window. */
  public static TerminalCapabilities plain(Charset charset) {
    return new TerminalCapabilities(WIDTH, false, hasMarks(charset), false, false);
  }

  /** That of a terminal; {@code NO_COLOR} and {@code TERM=dumb} are heeded. */
  public static TerminalCapabilities of(
      Map<String, String> environment, Charset charset, int width) {
    return new TerminalCapabilities(
        width, coloured(environment), hasMarks(charset), true, hasLinks(environment));
  }

  private static boolean coloured(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"))
        && (!environment.getOrDefault("OS", "").startsWith("Windows")
            || environment.containsKey("WT_SESSION") // the old console would show the codes
            || environment.containsKey("TERM"));
  }

  /**
   * No terminal can be asked. So those count that say who they are and are known to have links; a
   * program between the terminal and us, as tmux, may not hand them on. {@code FORCE_HYPERLINK}
   * says yes or, as 0, no.
   */
  private static boolean hasLinks(Map<String, String> environment) {
    String forced = environment.getOrDefault("FORCE_HYPERLINK", "");
    if (!forced.isEmpty()) {
      return !forced.equals("0");
    }
    String term = environment.getOrDefault("TERM", "");
    if (term.equals("dumb") || term.startsWith("screen") || term.startsWith("tmux")) {
      return false;
    }
    return KNOWN_BY_NAME.contains(environment.getOrDefault("TERM_PROGRAM", ""))
        || KNOWN_BY_VARIABLE.stream().anyMatch(environment::containsKey)
        || KNOWN_BY_TERM.stream().anyMatch(term::startsWith)
        || vte(environment.getOrDefault("VTE_VERSION", "")) >= FIRST_VTE_WITH_LINKS;
  }

  private static int vte(String version) {
    return version.matches("\\d{1,8}") ? Integer.parseInt(version) : 0;
  }

  private static boolean hasMarks(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode("✓✗→…“”█─");
  }

  /** The same in a window of so many columns. */
  public TerminalCapabilities wide(int columns) {
    return new TerminalCapabilities(columns, colour, unicode, true, links);
  }

  /** The same in black and white, and without links. */
  public TerminalCapabilities plain() {
    return new TerminalCapabilities(width, false, unicode, window, false);
  }
}
