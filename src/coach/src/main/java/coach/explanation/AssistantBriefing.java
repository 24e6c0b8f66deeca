package coach.explanation;

import coach.verdict.ExerciseVerdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import judge.api.Verdict;

/**
 * What an assistant needs that helps a learner with an exercise: the task, the verdict, the belief,
 * the section to read and the hints that the learner has taken. In Markdown. Neither the solution
 * nor a further hint is in it.
 *
 * @param answer the learner's code, as it was judged
 * @param hintsTaken how many hints the learner has seen
 */
public record AssistantBriefing(ExerciseVerdict verdict, String answer, int hintsTaken) {
  private static final Pattern HINT =
      Pattern.compile("<details>\\s*<summary>(.*?)</summary>(.*?)</details>\\s*", Pattern.DOTALL);
  private static final String PART =
      """
      You help somebody who learns. Ask, and don't solve: have them predict first, then explain the verdict's sentence,
      and only then look at the code together. Write no code of the solution, not even a line of it. Don't open the
      folder `solutions`. The verdict is a proof, not a measurement: don't doubt it, and don't advise to run it again.
      If they are stuck, have them take the next hint with `coach hint %s`. The whole of your part stands in
      `lessons/AGENTS.md`.
      """;

  /** The briefing. */
  public String markdown() throws IOException {
    var exercise = verdict.exercise();
    var page = exercise.lesson().page();
    var parts = new ArrayList<String>();
    parts.add("# %s: for an assistant".formatted(exercise));
    parts.add(PART.formatted(exercise.number()).strip());
    String task = page.of(exercise).map(page::source).orElse("");
    parts.add("## The exercise, as the lesson sets it");
    parts.add(HINT.matcher(withoutHeading(task)).replaceAll("").strip());
    parts.add("## The learner's answer, `%s`".formatted(exercise.shownFile()));
    parts.add(fenced("java", answer));
    parts.add("## The verdict");
    parts.add(verdictText());
    addSection(parts);
    addHints(parts, task);
    return String.join("\n\n", parts) + "\n";
  }

  private static String withoutHeading(String section) {
    int end = section.indexOf('\n');
    return end < 0 ? "" : section.substring(end + 1);
  }

  /** A block of code that no line of it can end. */
  private static String fenced(String language, String code) {
    String fence = "```";
    while (code.contains(fence)) {
      fence += "`";
    }
    return fence + language + "\n" + code.strip() + "\n" + fence;
  }

  private String verdictText() {
    var lines = new ArrayList<String>();
    lines.add("**%s**".formatted(verdict.outcome().words()));
    verdict
        .failure()
        .ifPresent(failure -> {
          lines.add("The first test that fails: %s".formatted(failure.test()));
          failure.line().ifPresent(line -> lines.add("The line: `%s`".formatted(line)));
        });
    lines.add(verdict.sentence());
    verdict
        .failure()
        .ifPresent(failure -> {
          failure.picture().ifPresent(picture -> lines.add(fenced("", picture)));
          failure
              .misconception()
              .map(Verdict.Belief::words)
              .ifPresent(words -> lines.add("A belief that leads there: “%s”".formatted(words)));
        });
    return String.join("\n\n", lines);
  }

  private void addSection(List<String> parts) throws IOException {
    var toRead = new VerdictExplanation(verdict).sectionToRead();
    if (toRead.isPresent()) {
      var section = toRead.get().section();
      parts.add(
          "## The section to read: %s, \"%s\""
              .formatted(toRead.get().lesson().name(), section.heading()));
      parts.add(withoutHeading(toRead.get().page().source(section)).strip());
    }
  }

  private void addHints(List<String> parts, String task) {
    Matcher hint = HINT.matcher(task);
    var taken = new ArrayList<String>();
    int number = 0;
    while (hint.find()) {
      number++;
      if (number <= hintsTaken) {
        taken.add("**%s**\n\n%s".formatted(hint.group(1).strip(), hint.group(2).strip()));
      }
    }
    parts.add("## Hints that were taken: %d of %d".formatted(taken.size(), number));
    parts.addAll(taken);
  }
}
