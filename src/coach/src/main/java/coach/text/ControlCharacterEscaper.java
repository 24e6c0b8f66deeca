package coach.text;

/**
 * Shows the characters that a terminal would obey instead of showing: names of folders and the
 * words of an answer come from people whom nobody knows.
 */
public final class ControlCharacterEscaper {
  private ControlCharacterEscaper() {}

  /**
   * The text with each control, formatting and separating character, and each half of a character,
   * as its escape: {@code \u001B}, {@code \u202E}. Line feeds are such characters too.
   */
  public static String line(String text) {
    return of(text, false);
  }

  /** As {@link #line}, but line feeds and tabs stay as they are. */
  public static String lines(String text) {
    return of(text, true);
  }

  private static String of(String text, boolean severalLines) {
    if (text.codePoints().allMatch(c -> isShown(c, severalLines))) {
      return text;
    }
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (isShown(c, severalLines)) {
            shown.appendCodePoint(c);
          } else {
            shown.append((c > 0xFFFF ? "\\u{%X}" : "\\u%04X").formatted(c));
          }
        });
    return shown.toString();
  }

  private static boolean isShown(int c, boolean severalLines) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> severalLines && (c == '\n' || c == '\t');
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
