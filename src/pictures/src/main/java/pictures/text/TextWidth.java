package pictures.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal a text takes: none for a combining mark, two for a wide character
 * (those that Unicode's East Asian Width calls wide, and emoji), one for any other. What a terminal
 * does with sequences of emoji differs from terminal to terminal; here each counts for itself, so a
 * text is never wider than it is said to be.
 */
public final class TextWidth {
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x2329, 0x232A},
    {0x23E9, 0x23F3},
    {0x25FD, 0x25FE},
    {0x2614, 0x2615},
    {0x2630, 0x2637},
    {0x2648, 0x2653},
    {0x267F, 0x267F},
    {0x268A, 0x268F},
    {0x2693, 0x2693},
    {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},
    {0x26BD, 0x26BE},
    {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},
    {0x26D4, 0x26D4},
    {0x26EA, 0x26EA},
    {0x26F2, 0x26FD},
    {0x2705, 0x2705},
    {0x270A, 0x270B},
    {0x2728, 0x2728},
    {0x274C, 0x274E},
    {0x2753, 0x2757},
    {0x2795, 0x2797},
    {0x27B0, 0x27B0},
    {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B55},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97C},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x16FE0, 0x18DFF},
    {0x1AFF0, 0x1B2FF},
    {0x1D300, 0x1D376},
    {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F19A},
    {0x1F1E6, 0x1F265},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FC},
    {0x1F7E0, 0x1F7F0},
    {0x1F90C, 0x1FAFF},
    {0x20000, 0x3FFFD},
  };

  private TextWidth() {}

  /** The columns of a text without line ends. */
  public static int of(CharSequence text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  private static int of(int character) {
    if (character < 0x300) {
      return Character.isISOControl(character) || character == 0xAD ? 0 : 1;
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    for (int[] range : WIDE) {
      if (character <= range[1]) {
        return character >= range[0];
      }
    }
    return false;
  }

  /**
   * Where the longest beginning ends that takes at most so many columns. A mark stays with its
   * letter.
   */
  public static int end(String text, int columns) {
    int taken = 0;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      taken += of(character);
      if (taken > columns) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  /** The text if there is room for it, else its beginning and an ellipsis. */
  public static String fit(String text, int columns) {
    return of(text) <= columns ? text : text.substring(0, end(text, columns - 1)) + "…";
  }

  /** The text, filled up with blanks. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /**
   * Words in lines that take at most so many columns. A word that is longer than a line is cut into
   * pieces, behind a slash or a dot where there is one.
   *
   * @param columns at least 2, which is what the widest character takes
   */
  public static List<String> wrapped(String words, int columns) {
    return wrapped(words, columns, columns);
  }

  /**
   * The same, with a first line of another width.
   *
   * @param first columns of the first line
   * @param next columns of all others
   */
  public static List<String> wrapped(String words, int first, int next) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int room = Math.max(2, first);
    for (String word : words.strip().split("\\s+")) {
      if (!line.isEmpty() && of(line) + 1 + of(word) > room) {
        lines.add(line.toString());
        line.setLength(0);
        room = Math.max(2, next);
      }
      line.append(line.isEmpty() ? "" : " ");
      String rest = word;
      while (of(rest) > room) {
        int cut = cut(rest, room);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
        room = Math.max(2, next);
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * A line that keeps its own blanks, in lines of at most so many columns; it goes on set in by
   * four more than it begins, where there is room for that.
   *
   * @param columns at least 2
   */
  public static List<String> folded(String line, int columns) {
    var lines = new ArrayList<String>();
    String words = line.strip();
    String indent = line.substring(0, Math.min(line.indexOf(words), columns / 2));
    String hang = indent.length() + 4 > columns / 2 ? "" : indent + "    ";
    String rest = indent + words;
    while (of(rest) > columns) {
      int cut = cutOfLine(rest, end(rest, columns), indent.length() + 1);
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = hang + rest.substring(cut).stripLeading();
      indent = hang;
    }
    lines.add(rest);
    return lines;
  }

  /**
   * Where a line is best cut: behind a blank that is not far from its end, or else between the
   * parts of a longer word, or else behind any blank; in the midst of a name only where nothing
   * else is left.
   */
  private static int cutOfLine(String line, int last, int least) {
    if (line.charAt(last) == ' ') {
      return last;
    }
    int middle = Math.max(least, last / 2);
    for (String behind : List.of(" /", "\\.,;:(")) {
      int cut = cut(line, last, middle, behind);
      if (behind.indexOf(line.charAt(cut - 1)) >= 0) {
        return cut;
      }
    }
    return cut(line, last, least, " ");
  }

  /** Where a word that is too long is best cut. */
  private static int cut(String word, int columns) {
    int last = Math.max(1, end(word, columns));
    return cut(word, last, last / 2, "/\\.,;:(");
  }

  /** The last place up to an end, and behind a beginning, that follows one of some characters. */
  private static int cut(String text, int last, int least, String behind) {
    for (int at = last; at > least; at--) {
      if (behind.indexOf(text.charAt(at - 1)) >= 0) {
        return at;
      }
    }
    return last;
  }
}
