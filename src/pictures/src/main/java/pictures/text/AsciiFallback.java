package pictures.text;

import java.text.Normalizer;
import java.util.Map;

/** Says in ASCII what a terminal without Unicode could not show. */
public final class AsciiFallback {
  private static final Map<Character, String> INSTEAD =
      Map.ofEntries(
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('‘', "'"),
          Map.entry('’', "'"),
          Map.entry('…', "..."),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('−', "-"),
          Map.entry('→', "->"),
          Map.entry('←', "<-"),
          Map.entry('×', "x"),
          Map.entry('÷', "/"),
          Map.entry('≤', "<="),
          Map.entry('≥', ">="),
          Map.entry('≠', "!="),
          Map.entry('≈', "~"),
          Map.entry('µ', "u"),
          Map.entry('·', "."),
          Map.entry('•', "-"),
          Map.entry('✓', "[ok]"),
          Map.entry('✗', "[no]"),
          Map.entry('█', "#"),
          Map.entry('░', "."),
          Map.entry('─', "-"),
          Map.entry('│', "|"),
          Map.entry('\u00A0', "\u00A0")); // the layout makes a blank of it

  private static final Map<Character, String> DRAWN =
      Map.of('→', ">", '…', "~", '┼', "+", '⋮', ":", '✗', "X", '✓', "o", '≤', "<", '≥', ">");

  private AsciiFallback() {}

  /** Lines of a drawing: each character becomes one, so that columns stay where they are. */
  public static String drawn(String lines) {
    var ascii = new StringBuilder();
    for (char c : lines.toCharArray()) {
      String instead = DRAWN.getOrDefault(c, "");
      ascii.append(instead.isEmpty() ? of("" + c) : instead);
    }
    return ascii.toString();
  }

  /** A text whose characters may become several: "…" becomes "...", and "é" becomes "e". */
  public static String of(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    var ascii = new StringBuilder();
    // Decomposed, so that what is left of an accented letter is the letter.
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
      if (c < 128) {
        ascii.append(c);
      } else if (!Character.isLowSurrogate(c)
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        ascii.append(INSTEAD.getOrDefault(c, "?"));
      }
    }
    return ascii.toString();
  }
}
