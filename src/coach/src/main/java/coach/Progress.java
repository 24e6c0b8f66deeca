package coach;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the coach remembers of a learner: a list of lines, each a fact that stays true. So two lists
 * are merged by taking the lines of both, in any order, and what was cut off or comes from a newer
 * coach does no harm. Immutable.
 *
 * <pre>
 * many-hands progress 1
 * solved pools/PoolMap 2026-03-04T10:11:12Z
 * hint pools/FirstGood 2
 * </pre>
 */
record Progress(List<String> lines, Renamed renamed) {
  private static final String HEADER = "many-hands progress 1";
  private static final String SOLVED = "solved";
  private static final String RESET = "reset";
  private static final String HINT = "hint";
  private static final String ASKED = "asked";
  private static final List<String> KINDS = List.of(SOLVED, RESET, HINT, ASKED);
  private static final List<String> CONFLICT = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");

  Progress {
    lines = List.copyOf(lines);
  }

  static Progress none(Renamed renamed) {
    return new Progress(List.of(), renamed);
  }

  /** Of a file's text, as far as it can be understood. */
  static Progress of(String text, Renamed renamed) {
    return new Progress(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.equals(HEADER))
            .filter(line -> CONFLICT.stream().noneMatch(line::startsWith))
            .filter(Progress::isWhole)
            .distinct()
            .toList(),
        renamed);
  }

  /** Lines of kinds that a newer coach has added are kept as they are. */
  private static boolean isWhole(String line) {
    var fact = Fact.of(line);
    return !KINDS.contains(line.split(" ", 2)[0]) || fact.isPresent();
  }

  /** The text of the file. */
  String text() {
    return HEADER + "\n" + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }

  private record Fact(String kind, String id, Instant when, int number) {

    static Optional<Fact> of(String line) {
      String[] words = line.split(" ");
      if (words.length != 3 || !KINDS.contains(words[0])) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            words[0].equals(HINT)
                ? new Fact(HINT, words[1], Instant.EPOCH, Integer.parseInt(words[2]))
                : new Fact(words[0], words[1], Instant.parse(words[2]), 0));
      } catch (NumberFormatException | DateTimeParseException cutOff) {
        return Optional.empty();
      }
    }
  }

  private Stream<Fact> facts(String id) {
    return lines.stream()
        .flatMap(line -> Fact.of(line).stream())
        .filter(fact -> renamed.now(fact.id()).equals(id));
  }

  /** Whether it has been solved, and not been begun again since. */
  boolean solved(String id) {
    return last(id, SOLVED, RESET).filter(fact -> fact.kind().equals(SOLVED)).isPresent();
  }

  /** Whether the solution has been asked for, and the exercise not been begun again since. */
  boolean askedForSolution(String id) {
    return last(id, ASKED, RESET).filter(fact -> fact.kind().equals(ASKED)).isPresent();
  }

  private Optional<Fact> last(String id, String kind, String other) {
    return facts(id)
        .filter(fact -> fact.kind().equals(kind) || fact.kind().equals(other))
        .reduce((one, next) -> next.when().isBefore(one.when()) ? one : next);
  }

  /** How many hints have been shown. */
  int hints(String id) {
    return facts(id)
        .filter(fact -> fact.kind().equals(HINT))
        .mapToInt(Fact::number)
        .max()
        .orElse(0);
  }

  Progress withSolved(String id, Instant when) {
    return solved(id) ? this : with(SOLVED, id, when.toString());
  }

  Progress withReset(String id, Instant when) {
    return with(RESET, id, when.toString());
  }

  Progress withAskedForSolution(String id, Instant when) {
    return askedForSolution(id) ? this : with(ASKED, id, when.toString());
  }

  Progress withHints(String id, int shown) {
    return hints(id) >= shown ? this : with(HINT, id, Integer.toString(shown));
  }

  private Progress with(String kind, String id, String detail) {
    var more = new ArrayList<>(lines);
    more.add(kind + " " + id + " " + detail);
    return new Progress(more, renamed);
  }

  /** What either knows. */
  Progress and(Progress other) {
    var both = new LinkedHashSet<>(lines);
    both.addAll(other.lines);
    return new Progress(List.copyOf(both), renamed);
  }
}
