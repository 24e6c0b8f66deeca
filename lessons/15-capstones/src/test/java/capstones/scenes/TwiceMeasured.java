package capstones.scenes;

import java.util.ArrayList;
import java.util.List;

/**
 * A file in which each station has two different measurements. So a line that is lost, cut or
 * counted twice shows in what comes out.
 *
 * @param lines without their ends
 * @param lineEnd behind each line
 * @param endsWithLineEnd whether the last line has an end, too
 */
public record TwiceMeasured(List<String> lines, String lineEnd, boolean endsWithLineEnd) {
  private static final List<String> NAMES =
      List.of("Oslo", "Zürich", "東京", "Åre", "🏔 Peak", "Rio", "ñ", "São Tomé", "Wien", "Ur");

  /** A file whose lines have different lengths, and whose names need 1 to 4 bytes a character. */
  public static TwiceMeasured mixed() {
    return new TwiceMeasured(lines(NAMES), "\n", true);
  }

  /** A file of 16 lines of 8 bytes each: halves, quarters and eighths end at the end of a line. */
  public static TwiceMeasured regular() {
    return new TwiceMeasured(
        lines(List.of("Aba", "Bab", "Cab", "Dab", "Eba", "Fab", "Gab", "Hab")), "\n", true);
  }

  private static List<String> lines(List<String> names) {
    var lines = new ArrayList<String>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < names.size(); i++) {
        lines.add("%s;%d.%d".formatted(names.get(i), round == 0 ? i % 5 : 9 - i % 5, i % 10));
      }
    }
    return lines;
  }

  /** The same lines, and this behind each of them. */
  public TwiceMeasured withLineEnd(String end) {
    return new TwiceMeasured(lines, end, endsWithLineEnd);
  }

  /** The same without the end of the last line. */
  public TwiceMeasured withoutLastLineEnd() {
    return new TwiceMeasured(lines, lineEnd, false);
  }

  /** The first lines of the same. */
  public TwiceMeasured first(int count) {
    return new TwiceMeasured(lines.subList(0, count), lineEnd, endsWithLineEnd);
  }

  /** The whole file. */
  public String text() {
    String all = String.join(lineEnd, lines);
    return endsWithLineEnd ? all + lineEnd : all;
  }
}
