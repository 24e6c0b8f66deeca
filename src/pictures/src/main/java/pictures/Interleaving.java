package pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pictures.text.TextWidth;

/**
 * One order of steps of several threads, step by step: read from the lanes that a verdict shows in
 * characters.
 *
 * @param lanes the threads' names
 * @param steps in their order
 * @param note what stands below the lanes, how to replay it for instance; may be empty
 * @param words the lanes in characters, as they came
 */
public record Interleaving(List<String> lanes, List<Step> steps, String note, String words) {
  private static final String BAR = "│";
  private static final String LINE = "line "; // in the file that is named above the lines

  /**
   * A step.
   *
   * @param number as it stands in the lanes: of the step, a mark for one who waits for ever, or for
   *     steps that are left out
   * @param lane whose it is, counted from 0; -1 if it is nobody's
   * @param what is done: {@code reads value → 0}
   * @param line where it stands in the source
   */
  public record Step(String number, int lane, String what, String line) {
    /** With what stood in a row below, for want of room. */
    private Step goneOn(String more) {
      return new Step(number, lane, what + " " + more, line);
    }
  }

  /** Nothing may be null. */
  public Interleaving {
    lanes = List.copyOf(lanes);
    steps = List.copyOf(steps);
  }

  /**
   * Reads lanes: a row of names, a rule, a row for each step, each with a cell for its number, one
   * for each thread, and one for the line; then perhaps other lines. A row without a number goes on
   * with what the row above it says. The line is {@code line 7}, of the file above it, or {@code
   * SafeCell.java:7}.
   *
   * @return empty if these are no such lanes
   */
  public static Optional<Interleaving> of(String words) {
    var rows = words.lines().toList();
    if (rows.size() < 3 || !rows.getFirst().contains(BAR) || !rows.get(1).contains("┼")) {
      return Optional.empty();
    }
    var head = cells(rows.getFirst());
    var steps = new ArrayList<Step>();
    var note = new ArrayList<String>();
    for (String row : rows.subList(2, rows.size())) {
      var cells = cells(row);
      if (row.contains(BAR) && cells.size() >= head.size() - 1) {
        var step = step(cells, head);
        if (step.number().isEmpty() && !steps.isEmpty()) {
          steps.set(steps.size() - 1, steps.getLast().goneOn(step.what()));
        } else {
          steps.add(step);
        }
      } else {
        note.add(row);
      }
    }
    return head.size() < 3 || steps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Interleaving(
                head.subList(1, head.size() - 1), steps, String.join("\n", note), words));
  }

  /**
   * The steps for a window: in lanes as they came where there is room for them, else one below the
   * other.
   *
   * @param columns of the window; no line takes more
   */
  public List<String> lines(int columns) {
    var asTheyCame = words.lines().toList();
    if (asTheyCame.stream().allMatch(line -> TextWidth.of(line) <= columns)) {
      return asTheyCame;
    }
    var lines = new ArrayList<String>();
    for (Step step : steps) {
      String number = " ".repeat(Math.max(0, 3 - step.number().length())) + step.number() + "  ";
      String sentence =
          step.lane() < 0
              ? "…"
              : "%s: %s%s"
                  .formatted(
                      lanes.get(step.lane()),
                      step.what(),
                      step.line().isEmpty() ? "" : " (" + step.line() + ")");
      int room = columns - TextWidth.of(number);
      var wrapped = TextWidth.wrapped(sentence, room, room - 2);
      lines.add(number + wrapped.getFirst());
      wrapped.stream()
          .skip(1)
          .forEach(more -> lines.add(" ".repeat(TextWidth.of(number) + 2) + more));
    }
    note.lines().forEach(line -> lines.addAll(TextWidth.wrapped(line, columns)));
    return lines;
  }

  private static Step step(List<String> cells, List<String> head) {
    String file = head.getLast();
    String line = cells.size() == head.size() ? cells.getLast() : "";
    for (int lane = 0; lane + 2 < head.size(); lane++) {
      String what = cells.get(lane + 1);
      if (!what.isEmpty()) {
        return new Step(cells.getFirst(), lane, what, place(file, line));
      }
    }
    return new Step(cells.getFirst(), -1, "", place(file, line));
  }

  private static String place(String file, String line) {
    return line.startsWith(LINE) ? file + ":" + line.substring(LINE.length()) : line;
  }

  private static List<String> cells(String row) {
    return Stream.of(row.split(BAR, -1)).map(String::strip).toList();
  }
}
