package coach.text;

/**
 * Takes out of a text what is no text but an order to a terminal: control characters, also those of
 * eight bits (U+009B begins an escape sequence as ESC and a bracket do), and the marks that turn
 * the direction of writing, by which a line can be made to look like another. Such characters come
 * from names of folders, learners' sources, what their code prints and throws.
 */
public final class TerminalSafeText {
  private TerminalSafeText() {}

  /** The text without them; line ends and tabs stay. */
  public static String of(String text) {
    if (text.chars().noneMatch(TerminalSafeText::isHarm)) {
      return text;
    }
    var harmless = new StringBuilder(text.length());
    text.chars().filter(c -> !isHarm(c)).forEach(c -> harmless.append((char) c));
    return harmless.toString();
  }

  /** Whether it must not reach a terminal. */
  static boolean isHarm(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t' || turnsWriting(c);
  }

  private static boolean turnsWriting(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x2028 && c <= 0x202E // with the separators of lines and paragraphs
        || c >= 0x2066 && c <= 0x2069;
  }
}
