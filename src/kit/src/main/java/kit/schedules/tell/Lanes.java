package kit.schedules.tell;

import java.util.List;
import java.util.stream.IntStream;

/** Draws rows into lanes, one a thread, time running downwards; at most 78 columns. */
final class Lanes {
  private static final int COLUMNS = 78;
  private static final int NUMBER = 5;
  private static final int LEAST_LANE = 12;

  private final List<String> lanes;
  private final int lane;
  private final int line;
  private final StringBuilder page = new StringBuilder();

  /**
   * @param names of the lanes
   * @param line how wide the column with the lines is
   */
  Lanes(List<String> names, int line) {
    this.lanes = names;
    this.line = line;
    this.lane = Math.max(LEAST_LANE, (COLUMNS - NUMBER - line - 2) / Math.max(1, names.size()) - 1);
  }

  void head(String lineTitle) {
    row("", lanes, lineTitle);
    page.append("─".repeat(NUMBER));
    lanes.forEach(_ -> page.append('┼').append("─".repeat(lane)));
    page.append('┼').append("─".repeat(line + 1)).append('\n');
  }

  /** One cell filled, the others empty. */
  void row(String number, int which, String text, String lineText) {
    row(
        number,
        IntStream.range(0, lanes.size()).mapToObj(i -> i == which ? text : "").toList(),
        lineText);
  }

  private void row(String number, List<String> cells, String lineText) {
    var row = new StringBuilder(fit(" ".repeat(Math.max(0, 3 - number.length())) + number, NUMBER));
    for (String cell : cells) {
      row.append('│').append(fit(cell.isEmpty() ? "" : " " + cell, lane));
    }
    row.append('│').append(lineText.isEmpty() ? "" : " " + lineText);
    page.append(row.toString().stripTrailing()).append('\n');
  }

  /** Some steps are left out here. */
  void gap() {
    row("⋮", -1, "", "");
  }

  private static String fit(String text, int width) {
    return text.length() > width
        ? text.substring(0, width - 1) + "…"
        : text + " ".repeat(width - text.length());
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
