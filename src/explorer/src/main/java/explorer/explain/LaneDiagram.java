package explorer.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kit.text.TextColumns;

/**
 * Draws rows into lanes, one a thread, time running downwards; at most {@value #COLUMNS} columns. A
 * lane takes room from others that need less; what still has none goes on in a row below, without a
 * number.
 */
public final class LaneDiagram {
  private static final int COLUMNS = 78;
  private static final int NUMBER = 5;
  private static final int LEAST_LANE = 12;

  private final List<String> names;
  private final String lineTitle;
  private final List<Row> rows = new ArrayList<>();

  /**
   * A row.
   *
   * @param lane whose it is; -1: nobody's
   */
  private record Row(String number, int lane, String text, String line) {}

  /**
   * @param names of the lanes
   * @param lineTitle what stands above the lines
   */
  public LaneDiagram(List<String> names, String lineTitle) {
    this.names = names;
    this.lineTitle = lineTitle;
  }

  /** One cell filled, the others empty. */
  public void row(String number, int which, String text, String lineText) {
    rows.add(new Row(number, which, text, lineText));
  }

  /** Some steps are left out here. */
  public void gap() {
    row("⋮", -1, "", "");
  }

  @Override
  public String toString() {
    int line =
        Math.max(
            TextColumns.width(lineTitle),
            rows.stream().mapToInt(r -> TextColumns.width(r.line())).max().orElse(0));
    int[] lanes = widths(COLUMNS - NUMBER - line - 2 - names.size());
    var page = new StringBuilder();
    page.append(line("", names, lanes, lineTitle));
    page.append("─".repeat(NUMBER));
    for (int lane : lanes) {
      page.append('┼').append("─".repeat(lane));
    }
    page.append('┼').append("─".repeat(line + 1)).append('\n');
    rows.forEach(row -> append(page, row, lanes));
    return page.toString();
  }

  /** All the same, unless somebody needs more and others have it. */
  private int[] widths(int room) {
    int[] lanes = new int[names.size()];
    Arrays.fill(lanes, Math.max(LEAST_LANE, room / Math.max(1, lanes.length)));
    int[] needed =
        IntStream.range(0, lanes.length)
            .map(i ->
                rows.stream()
                    .filter(row -> row.lane() == i)
                    .mapToInt(row -> TextColumns.width(row.text()) + 2)
                    .reduce(TextColumns.width(names.get(i)) + 2, Math::max))
            .toArray();
    while (true) {
      int poorest = index(lanes, needed, true);
      int richest = index(lanes, needed, false);
      if (lanes.length == 0
          || lanes[poorest] >= needed[poorest]
          || lanes[richest] <= Math.max(LEAST_LANE, needed[richest])) {
        return lanes;
      }
      lanes[poorest]++;
      lanes[richest]--;
    }
  }

  /** Who lacks most, or who has most that isn't needed. */
  private static int index(int[] lanes, int[] needed, boolean lacks) {
    int found = 0;
    for (int i = 1; i < lanes.length; i++) {
      int more = (needed[i] - lanes[i]) - (needed[found] - lanes[found]);
      found = lacks ? (more > 0 ? i : found) : (more < 0 ? i : found);
    }
    return found;
  }

  private void append(StringBuilder page, Row row, int[] lanes) {
    List<String> parts =
        row.lane() < 0 ? List.of("") : TextColumns.cut(row.text(), lanes[row.lane()] - 1);
    for (int i = 0; i < parts.size(); i++) {
      var cells = new ArrayList<>(Collections.nCopies(lanes.length, ""));
      if (row.lane() >= 0) {
        cells.set(row.lane(), parts.get(i));
      }
      page.append(line(i == 0 ? row.number() : "", cells, lanes, i == 0 ? row.line() : ""));
    }
  }

  private static String line(String number, List<String> cells, int[] lanes, String line) {
    var row =
        new StringBuilder(
            TextColumns.pad(" ".repeat(Math.max(0, 3 - number.length())) + number, NUMBER));
    for (int i = 0; i < lanes.length; i++) {
      row.append('│')
          .append(TextColumns.pad(cells.get(i).isEmpty() ? "" : " " + cells.get(i), lanes[i]));
    }
    row.append('│').append(line.isEmpty() ? "" : " " + line);
    return row.toString().stripTrailing() + "\n";
  }
}
