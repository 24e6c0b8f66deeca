package kit.text;

import java.util.ArrayList;
import java.util.List;

/** Sets texts into the columns of a terminal. */
public final class TextColumns {
  private static final String HANG = "  ";

  private TextColumns() {}

  /**
   * The columns of a text: none for a combining mark, two for the wide letters of East Asia, one
   * for any other character.
   */
  public static int width(String text) {
    return text.codePoints().map(TextColumns::width).sum();
  }

  private static int width(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(character) ? 2 : 1;
    };
  }

  private static boolean isWide(int character) {
    return character >= 0x1100
        && (character <= 0x115F
            || character >= 0x2E80 && character <= 0xA4CF
            || character >= 0xAC00 && character <= 0xD7A3
            || character >= 0xF900 && character <= 0xFAFF
            || character >= 0xFE30 && character <= 0xFE6F
            || character >= 0xFF01 && character <= 0xFF60
            || character >= 0x1F300 && character <= 0x1FAFF
            || character >= 0x20000 && character <= 0x3FFFD);
  }

  /** The text, filled up with blanks. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /**
   * The words of a text in lines, each set in. A word that is longer than a line stands on a line
   * of its own, whole: it may be a path that somebody copies. Line breaks of the text stay.
   *
   * @param columns of a line, with its indent
   */
  public static List<String> wrapped(String text, String indent, int columns) {
    var lines = new ArrayList<String>();
    for (String line : text.split("\\R")) {
      var row = new StringBuilder();
      for (String word : line.split(" ")) {
        if (!row.isEmpty() && indent.length() + width(row + " " + word) > columns) {
          lines.add(indent + row);
          row.setLength(0);
        }
        row.append(row.isEmpty() ? "" : " ").append(word);
      }
      lines.add(indent + row);
    }
    return lines;
  }

  /**
   * A text in parts that take at most so many columns, cut behind a blank, a dot or an opening
   * bracket where there is one; the later parts are set in.
   */
  public static List<String> cut(String text, int columns) {
    var parts = new ArrayList<String>();
    String rest = text;
    while (width(rest) > columns) {
      int cut = place(rest, end(rest, columns));
      parts.add(rest.substring(0, cut).stripTrailing());
      rest = HANG + rest.substring(cut).strip();
    }
    parts.add(rest);
    return parts;
  }

  /** The best place to cut in the second half of what there is room for. */
  private static int place(String text, int end) {
    for (int at = end; at > end / 2; at--) {
      if (" .(".indexOf(text.charAt(at - 1)) >= 0 || text.charAt(at) == ' ') {
        return at;
      }
    }
    return end;
  }

  /** Where the longest beginning ends that has room. */
  private static int end(String text, int columns) {
    int at = 0;
    int taken = 0;
    while (at < text.length() && taken + width(text.codePointAt(at)) <= columns) {
      taken += width(text.codePointAt(at));
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }
}
