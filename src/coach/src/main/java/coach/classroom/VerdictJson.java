package coach.classroom;

import coach.text.Page;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import judge.api.BeliefReader;
import judge.api.Verdict;
import measure.Json;
import workbook.Exercise;

/** Writes the verdict on an exercise as members of a JSON object, and reads it from there. */
final class VerdictJson {
  private VerdictJson() {}

  /** A verdict as the members of an object, in the order in which they are written. */
  static Map<String, Object> members(ExerciseVerdict finding) {
    var members =
        Json.object(
            "solved", finding.outcome().isSolved(),
            "id", finding.exercise().id(),
            "title", finding.exercise().title(),
            "outcome", finding.outcome().id(),
            "sentence", finding.sentence());
    finding
        .failure()
        .ifPresent(failure -> {
          members.put("test", failure.test());
          failure.line().ifPresent(line -> members.put("line", line));
          failure.picture().ifPresent(picture -> members.put("picture", picture));
          failure
              .misconception()
              .ifPresent(belief -> {
                members.put("misconception", belief.id());
                members.put("section", belief.section());
              });
        });
    putIfAny(members, "look", finding.suspiciousLines());
    putIfAny(members, "leftOut", finding.ignoredFiles());
    return members;
  }

  private static void putIfAny(Map<String, Object> members, String name, List<String> words) {
    if (!words.isEmpty()) {
      members.put(name, words);
    }
  }

  /** Reads what {@link #members} has written; empty if it has no known outcome. */
  static Optional<ExerciseVerdict> verdict(Map<String, Object> members, Exercise exercise) {
    return text(members, "outcome")
        .flatMap(VerdictOutcome::withId)
        .map(outcome ->
            new ExerciseVerdict(
                exercise,
                outcome,
                text(members, "sentence").orElse(""),
                new Page(),
                failure(members, outcome),
                "",
                texts(members, "look"),
                texts(members, "leftOut")));
  }

  private static Optional<Verdict.Failure> failure(
      Map<String, Object> members, VerdictOutcome outcome) {
    return text(members, "test")
        .map(test ->
            new Verdict.Failure(
                test,
                text(members, "sentence").orElse(""),
                text(members, "misconception")
                    .flatMap(id -> BeliefReader.reported(id, text(members, "section").orElse(""))),
                outcome == VerdictOutcome.UNSOLVED,
                text(members, "line"),
                text(members, "picture")));
  }

  private static Optional<String> text(Map<String, Object> members, String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static List<String> texts(Map<String, Object> members, String name) {
    return members.get(name) instanceof List<?> some
        ? some.stream().map(String::valueOf).toList()
        : List.of();
  }
}
