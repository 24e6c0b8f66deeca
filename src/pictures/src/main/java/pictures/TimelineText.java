package pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import pictures.text.AsciiFallback;
import pictures.text.TextWidth;

/** Sets a {@link Timeline} in characters. */
final class TimelineText {
  private static final int MOST_NAME = 20;

  private final Timeline timeline;
  private final int columns;
  private final boolean unicode;
  private final int name; // columns for the names
  private final int cells;

  TimelineText(Timeline timeline, int columns, boolean unicode) {
    this.timeline = timeline;
    this.columns = columns;
    this.unicode = unicode;
    name =
        Math.min(
            Math.min(MOST_NAME, columns / 3),
            timeline.lanes().stream().mapToInt(l -> TextWidth.of(l.name())).max().orElse(0));
    cells = columns - name - 3;
  }

  /**
   * @param most with more lanes than that, they aren't listed in words
   */
  String text(int most) {
    var lines = new ArrayList<String>();
    addWrapped(lines, timeline.title());
    if (!timeline.isEmpty()) {
      timeline.lanes().forEach(lane -> lines.add(row(lane)));
      lines.add(axis());
      if (timeline.leftOut() > 0) {
        addWrapped(lines, "and %d more threads".formatted(timeline.leftOut()));
      }
      lines.addAll(key());
      lines.add("");
      if (timeline.lanes().size() <= most) {
        timeline.lanes().forEach(lane -> addWrapped(lines, sentence(lane)));
      }
    }
    addWrapped(lines, timeline.sentence());
    String text = String.join("\n", lines);
    return unicode ? text : AsciiFallback.drawn(text);
  }

  private void addWrapped(List<String> lines, String sentence) {
    var wrapped = TextWidth.wrapped(sentence, columns, columns - 2);
    lines.add(wrapped.getFirst());
    wrapped.stream().skip(1).forEach(line -> lines.add("  " + line));
  }

  private String row(ThreadLane lane) {
    var row = new StringBuilder(pad(lane.name())).append(" │");
    for (int cell = 0; cell < cells; cell++) {
      row.append(lane.mostly(at(cell), at(cell + 1)).map(ThreadActivity::letter).orElse(' '));
    }
    return row.append('│').toString();
  }

  private long at(int cell) {
    return Math.round((double) timeline.nanos() * cell / cells);
  }

  private String axis() {
    String end = DurationText.of(timeline.nanos());
    return " ".repeat(name + 2) + "0" + " ".repeat(Math.max(1, cells - 1 - end.length())) + end;
  }

  /** The letters that occur, wrapped. */
  private List<String> key() {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (ThreadActivity activity : timeline.activities()) {
      String word = activity.letter() + " " + activity.words();
      if (!line.isEmpty() && line.length() + 3 + word.length() > columns) {
        addKey(lines, line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : "   ").append(word);
    }
    addKey(lines, line.toString());
    return lines;
  }

  /** Blanks between letters stay unless one is too long for the terminal. */
  private void addKey(List<String> lines, String letters) {
    if (TextWidth.of(letters) <= columns) {
      lines.add(letters);
    } else {
      addWrapped(lines, letters);
    }
  }

  /** What a screen reader can say of it. */
  private String sentence(ThreadLane lane) {
    long there = Math.max(1, lane.to() - lane.from());
    String shares =
        lane.nanos().entrySet().stream()
            .sorted(Map.Entry.<ThreadActivity, Long>comparingByValue().reversed())
            .filter(e -> e.getValue() > there / 200) // what would be 0 %
            .map(e ->
                String.format(
                    Locale.ROOT, "%.0f %% %s", 100.0 * e.getValue() / there, word(e.getKey())))
            .collect(Collectors.joining(", "));
    return "%s, from %s to %s: %s%s"
        .formatted(
            lane.name(),
            DurationText.of(lane.from()),
            DurationText.of(lane.to()),
            shares,
            lane.longestWait()
                .map(s -> "; longest: %s in %s".formatted(DurationText.of(s.nanos()), s.label()))
                .orElse(""));
  }

  private static String word(ThreadActivity activity) {
    return switch (activity) {
      case WORKS -> "at work";
      case HELD -> "held in a task";
      case LOCKED -> "waiting for a lock";
      case WAITS -> "waiting";
      case SLEEPS -> "asleep";
      case IDLE -> "idle";
      case UNKNOWN -> "not recorded";
    };
  }

  private String pad(String text) {
    return TextWidth.pad(TextWidth.fit(text, name), name);
  }
}
