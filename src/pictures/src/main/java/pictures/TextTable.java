package pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pictures.text.TextWidth;

/**
 * A table in characters, for windows of any width. Where its columns have room it is a table; where
 * they have less, cells are wrapped; where even that can't be read, each row becomes a small list.
 *
 * @param head the columns' names; empty if they have none
 * @param rows of cells, which are words that may be wrapped
 */
public record TextTable(List<String> head, List<List<String>> rows) {
  private static final String BETWEEN = "  ";
  private static final int NARROWEST = 14; // a column whose cells are wrapped
  private static final String INDENT = "  ";

  /** Copies. */
  public TextTable {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Its lines, none of which takes more columns than there are. */
  public List<String> lines(int columns) {
    int[] widths = natural();
    int room = columns - BETWEEN.length() * (widths.length - 1);
    if (Arrays.stream(widths).sum() <= room) {
      return aligned(widths);
    }
    int[] narrowed = narrowed(widths, room);
    boolean readable =
        IntStream.range(0, widths.length)
            .allMatch(i -> narrowed[i] >= Math.min(widths[i], NARROWEST));
    return readable ? aligned(narrowed) : stacked(columns);
  }

  private List<List<String>> all() {
    var all = new ArrayList<List<String>>();
    if (!head.isEmpty()) {
      all.add(head);
    }
    all.addAll(rows);
    return all;
  }

  private int[] natural() {
    int[] widths = new int[all().stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : all()) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
      }
    }
    return widths;
  }

  /** Takes from the widest until all fits. */
  private static int[] narrowed(int[] widths, int room) {
    int[] narrowed = widths.clone();
    for (int over = Arrays.stream(widths).sum() - room; over > 0; over--) {
      int widest = 0;
      for (int i = 1; i < narrowed.length; i++) {
        widest = narrowed[i] >= narrowed[widest] ? i : widest;
      }
      narrowed[widest]--;
    }
    return narrowed;
  }

  private List<String> aligned(int[] widths) {
    var lines = new ArrayList<String>();
    for (List<String> row : all()) {
      var cells =
          IntStream.range(0, row.size())
              .mapToObj(i -> TextWidth.wrapped(row.get(i), widths[i]))
              .toList();
      int height = cells.stream().mapToInt(List::size).max().orElse(0);
      for (int line = 0; line < height; line++) {
        var text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
          String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
          text.append(i == 0 ? "" : BETWEEN).append(TextWidth.pad(part, widths[i]));
        }
        lines.add(text.toString().stripTrailing());
      }
    }
    return lines;
  }

  private List<String> stacked(int columns) {
    var lines = new ArrayList<String>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        boolean named = i > 0 && i < head.size() && !head.get(i).isBlank();
        String cell = named ? head.get(i) + ": " + row.get(i) : row.get(i);
        if (!row.get(i).isBlank()) {
          String indent = i == 0 ? "" : INDENT;
          var wrapped = TextWidth.wrapped(cell, columns - indent.length(), columns - 4);
          lines.add(indent + wrapped.getFirst());
          wrapped.stream().skip(1).forEach(line -> lines.add(INDENT + INDENT + line));
        }
      }
    }
    return lines;
  }
}
