package coach;

import static measure.Json.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kit.Misconception;

/** Results as JSON, for a program that reads marks. */
final class JsonReport {
  private JsonReport() {}

  static String of(List<Batch.Result> results) {
    var learners = new LinkedHashMap<Learner, List<Batch.Result>>();
    results.forEach(
        result -> learners.computeIfAbsent(result.learner(), l -> new ArrayList<>()).add(result));
    var all = new ArrayList<String>();
    learners.forEach((learner, own) -> all.add(learner(learner, own)));
    return """
    {
      "format": 1,
      "solved": %d,
      "of": %d,
      "learners": [
    %s
      ]
    }
    """
        .formatted(solved(results), results.size(), String.join(",\n", all));
  }

  private static long solved(List<Batch.Result> results) {
    return results.stream().filter(result -> result.finding().outcome().isSolved()).count();
  }

  private static String learner(Learner learner, List<Batch.Result> results) {
    return """
        {
          "learner": %s,
          "folder": %s,
          "solved": %d,
          "of": %d,
          "exercises": [
    %s
          ]
        }\
    """
        .formatted(
            quoted(learner.name()),
            quoted(Text.slashed(learner.folder())),
            solved(results),
            results.size(),
            results.stream()
                .map(result -> "        " + exercise(result.finding()))
                .collect(Collectors.joining(",\n")));
  }

  private static String exercise(Finding finding) {
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
    return "{\"solved\": %s, %s}"
        .formatted(
            finding.outcome().isSolved(),
            fields.entrySet().stream().map(JsonReport::field).collect(Collectors.joining(", ")));
  }

  private static String field(Map.Entry<String, String> field) {
    return quoted(field.getKey()) + ": " + quoted(field.getValue());
  }
}
