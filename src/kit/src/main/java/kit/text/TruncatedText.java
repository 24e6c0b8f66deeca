package kit.text;

/** Shortens texts that nobody would read to their end. */
public final class TruncatedText {
  /** As much of a text as a message may have; some thirty lines. */
  public static final int MOST = 2000;

  private static final int END = 4; // of what is kept, a quarter

  private TruncatedText() {}

  /**
   * The text, or if it has more characters its beginning and its end, and between them how many are
   * left out.
   *
   * @param most characters that are kept
   */
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int begin = atCharacter(text, most - most / END);
    int end = atCharacter(text, text.length() - most / END);
    return "%s … (%,d characters are left out here) … %s"
        .formatted(text.substring(0, begin), end - begin, text.substring(end));
  }

  /** Not between the halves of a character. */
  private static int atCharacter(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }
}
