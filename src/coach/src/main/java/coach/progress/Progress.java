package coach.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the coach remembers of a learner: a list of lines, each a fact. Of two facts that speak
 * against each other the later line counts: never the time that stands in it, because a clock may
 * have been wrong. Two lists are merged by taking the lines of both; what was cut off or comes from
 * a newer coach does no harm. Immutable.
 *
 * <pre>
 * many-hands progress 1
 * solved pools/PoolMap 2026-03-04T10:11:12Z
 * right pools/PoolMap 3f2a9c0d1b4e5f60
 * hint pools/FirstGood 2
 * </pre>
 *
 * <p>{@code right} and {@code wrong} say what came of an answer, which is named by the {@linkplain
 * coach.course.AnswerText#digest digest} of its content: so an answer that was changed since is not
 * taken for solved. Older coaches didn't keep them; what they wrote down as solved stays so until a
 * verdict says otherwise.
 */
public record Progress(List<String> lines, RenamedExercises renamed) {
  private static final String HEADER = "many-hands progress 1";
  private static final String SOLVED = "solved";
  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";
  private static final String RESET = "reset";
  private static final String HINT = "hint";
  private static final String ASKED = "asked";
  private static final List<String> KINDS = List.of(SOLVED, RIGHT, WRONG, RESET, HINT, ASKED);
  private static final List<String> CONFLICT = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");

  /** How an exercise stands. */
  public enum State {
    OPEN,
    SOLVED,
    /** It was solved, but its answer has been changed since, or has been rejected. */
    CHANGED
  }

  public Progress {
    lines = List.copyOf(lines);
  }

  static Progress none(RenamedExercises renamed) {
    return new Progress(List.of(), renamed);
  }

  /** Of a file's text, as far as it can be understood. */
  static Progress of(String text, RenamedExercises renamed) {
    var latest = new LinkedHashSet<String>();
    content(text)
        .filter(Progress::isWhole)
        .forEach(line -> {
          latest.remove(line); // written again, it counts as later
          latest.add(line);
        });
    return new Progress(List.copyOf(latest), renamed);
  }

  /** Whether each line of a file's text is understood, or may be from a newer coach. */
  static boolean isWellFormed(String text) {
    return content(text).allMatch(Progress::isWhole);
  }

  private static Stream<String> content(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.equals(HEADER))
        .filter(line -> CONFLICT.stream().noneMatch(line::startsWith));
  }

  /** Lines of kinds that a newer coach has added are kept as they are. */
  private static boolean isWhole(String line) {
    boolean text = line.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
    return text && (!KINDS.contains(line.split(" ", 2)[0]) || Fact.of(line).isPresent());
  }

  /** The text of the file. */
  String text() {
    return HEADER + "\n" + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }

  private record Fact(String kind, String id, String detail) {

    static Optional<Fact> of(String line) {
      String[] words = line.split(" ");
      return words.length == 3 && KINDS.contains(words[0]) && isDetail(words[0], words[2])
          ? Optional.of(new Fact(words[0], words[1], words[2]))
          : Optional.empty();
    }

    private static boolean isDetail(String kind, String word) {
      return word.matches(
          switch (kind) {
            case HINT -> "\\d{1,9}";
            case RIGHT, WRONG -> "[0-9a-f]{16}";
            default -> "[-+]?\\d{4,9}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z";
          });
    }
  }

  private Stream<Fact> facts(String id) {
    return lines.stream()
        .flatMap(line -> Fact.of(line).stream())
        .filter(fact -> renamed.currentId(fact.id()).equals(id));
  }

  /**
   * How an exercise stands.
   *
   * @param answer the digest of its answer; empty if there is none
   */
  State state(String id, String answer) {
    var verdicts = facts(id).filter(Progress::isVerdict).toList();
    boolean right =
        verdicts.stream()
            .filter(fact -> fact.detail().equals(answer))
            .reduce((one, next) -> next)
            .filter(fact -> fact.kind().equals(RIGHT))
            .isPresent();
    if (right) {
      return State.SOLVED;
    } else if (!wasSolved(id)) {
      return State.OPEN;
    }
    return verdicts.isEmpty() ? State.SOLVED : State.CHANGED;
  }

  private static boolean isVerdict(Fact fact) {
    return fact.kind().equals(RIGHT) || fact.kind().equals(WRONG);
  }

  /** Whether it has ever been solved, so that its answer is worth a look. */
  boolean knowsVerdicts(String id) {
    return facts(id).anyMatch(fact -> fact.kind().equals(SOLVED) || isVerdict(fact));
  }

  /** Whether it has been solved, by whatever answer, and not been begun again since. */
  boolean wasSolved(String id) {
    return isLast(id, SOLVED);
  }

  /** Whether the solution has been asked for, and the exercise not been begun again since. */
  boolean solutionRequested(String id) {
    return isLast(id, ASKED);
  }

  private boolean isLast(String id, String kind) {
    return facts(id)
        .filter(fact -> fact.kind().equals(kind) || fact.kind().equals(RESET))
        .reduce((one, next) -> next)
        .filter(fact -> fact.kind().equals(kind))
        .isPresent();
  }

  /** How many hints have been shown. */
  int hints(String id) {
    return facts(id)
        .filter(fact -> fact.kind().equals(HINT))
        .mapToInt(fact -> Integer.parseInt(fact.detail()))
        .max()
        .orElse(0);
  }

  /** With an answer that has passed. */
  Progress withSolved(String id, Instant when, String answer) {
    var solved = wasSolved(id) ? this : with(SOLVED, id, when.toString());
    boolean known =
        solved.facts(id).anyMatch(Progress::isVerdict) && solved.state(id, answer) == State.SOLVED;
    return known ? solved : solved.with(RIGHT, id, answer);
  }

  /** With an answer that was rejected; that is news only of one that passed for right. */
  Progress withRejected(String id, String answer) {
    return state(id, answer) == State.SOLVED ? with(WRONG, id, answer) : this;
  }

  Progress withReset(String id, Instant when) {
    return with(RESET, id, when.toString());
  }

  Progress withAskedForSolution(String id, Instant when) {
    return solutionRequested(id) ? this : with(ASKED, id, when.toString());
  }

  Progress withHints(String id, int shown) {
    return hints(id) >= shown ? this : with(HINT, id, Integer.toString(shown));
  }

  private Progress with(String kind, String id, String detail) {
    String line = kind + " " + id + " " + detail;
    var more = new ArrayList<>(lines);
    more.remove(line);
    more.add(line);
    return new Progress(more, renamed);
  }

  /** What either knows; where they speak against each other, the other has the last word. */
  Progress mergedWith(Progress other) {
    var both = new LinkedHashSet<>(lines);
    both.addAll(other.lines);
    return new Progress(List.copyOf(both), renamed);
  }
}
