package coach.classroom;

import static measure.Json.quoted;

import coach.submission.Learner;
import coach.verdict.ExerciseVerdict;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kit.Misconception;
import workbook.TextFiles;

/**
 * Results as JSON, for a program that reads marks. Each is printed as soon as those before it have
 * come, so what was printed is not lost if the run is ended by force. Not thread-safe.
 */
final class JsonReport {
  private final PrintWriter out;
  private final CheckResults results;
  private int learner; // the first of whom not all is printed
  private int exercise; // the first of that learner's that is not printed
  private boolean firstLearner = true;
  private boolean inLearner; // whether the learner's own part is open
  private boolean firstOfLearner;

  JsonReport(PrintWriter out, CheckResults results) {
    this.out = out;
    this.results = results;
  }

  /** Prints what comes before all results. */
  void begin() {
    out.print("{\n  \"format\": 1,\n  \"learners\": [");
    out.flush();
  }

  /** Prints those that are next, as far as they have come. */
  void goOn() {
    print(false);
    out.flush();
  }

  /** Prints the rest; what has not come is left out. */
  void end() {
    print(true);
    var all = results.all();
    out.print(
        "\n  ],\n  \"solved\": %d,\n  \"of\": %d,\n  \"complete\": %s\n}\n"
            .formatted(solved(all), results.asked(), results.isComplete()));
    out.flush();
  }

  private void print(boolean all) {
    for (; learner < results.learners().size(); learner++, exercise = 0) {
      var who = results.learners().get(learner);
      for (; exercise < results.exercises().size(); exercise++) {
        var result = results.of(who, results.exercises().get(exercise));
        if (result.isEmpty() && !all) {
          return;
        }
        if (result.isPresent()) {
          openFor(who);
          print(result.get().finding());
        }
      }
      closeFor(who);
    }
  }

  private void openFor(Learner who) {
    if (!inLearner) {
      out.print(
          "%s\n    {\n      \"learner\": %s,\n      \"folder\": %s,\n      \"exercises\": ["
              .formatted(
                  firstLearner ? "" : ",",
                  quoted(who.name()),
                  quoted(TextFiles.slashed(who.folder()))));
      firstLearner = false;
      inLearner = true;
      firstOfLearner = true;
    }
  }

  private void closeFor(Learner who) {
    if (inLearner) {
      var own = results.all().stream().filter(r -> r.learner().equals(who)).toList();
      out.print(
          "\n      ],\n      \"solved\": %d,\n      \"of\": %d\n    }"
              .formatted(solved(own), results.exercises().size()));
      inLearner = false;
    }
  }

  private void print(ExerciseVerdict finding) {
    out.print((firstOfLearner ? "\n        {" : ",\n        {") + fields(finding) + "}");
    firstOfLearner = false;
  }

  private static long solved(List<BatchJudge.Result> results) {
    return results.stream().filter(result -> result.finding().outcome().isSolved()).count();
  }

  /** A finding as the members of an object, in one line. */
  static String fields(ExerciseVerdict finding) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("id", finding.exercise().id());
    fields.put("title", finding.exercise().title());
    fields.put("outcome", finding.outcome().id());
    fields.put("sentence", finding.sentence());
    finding
        .failure()
        .ifPresent(failure -> {
          fields.put("test", failure.test());
          failure.line().ifPresent(line -> fields.put("line", line));
          failure.picture().ifPresent(picture -> fields.put("picture", picture));
          failure
              .misconception()
              .flatMap(Misconception::withId)
              .ifPresent(belief -> {
                fields.put("misconception", belief.id());
                fields.put("section", belief.section().toString());
              });
        });
    return "\"solved\": %s, %s%s%s"
        .formatted(
            finding.outcome().isSolved(),
            fields.entrySet().stream().map(JsonReport::field).collect(Collectors.joining(", ")),
            list("look", finding.look()),
            list("leftOut", finding.leftOut()));
  }

  private static String field(Map.Entry<String, String> field) {
    return quoted(field.getKey()) + ": " + quoted(field.getValue());
  }

  private static String list(String name, List<String> words) {
    return words.isEmpty()
        ? ""
        : words.stream()
            .map(measure.Json::quoted)
            .collect(Collectors.joining(", ", ", " + quoted(name) + ": [", "]"));
  }
}
