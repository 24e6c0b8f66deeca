package coach.verdict;

import coach.course.AnswerText;
import coach.course.BookSection;
import coach.text.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import judge.api.Verdict;
import workbook.Exercise;
import workbook.Lesson;

/**
 * Puts a verdict into sentences.
 *
 * @param source the answer's text, as it was judged
 */
public record VerdictFormatter(Exercise exercise, String source) {
  private static final int PRINTED_LINES = 12;
  private static final int PRINTED_WIDTH = 160;
  private static final Pattern LINE = Pattern.compile("(\\w+\\.java):(\\d+)");
  private static final String CHANGE_IT = "It was stopped, and nothing of it runs any more.";

  /** The finding that a verdict amounts to. */
  public ExerciseVerdict finding(Verdict verdict) throws IOException {
    return switch (verdict) {
      case Verdict.Passed passed -> passed(passed);
      case Verdict.Failed failed -> failed(failed, failed.failures().getFirst());
      case Verdict.NotCompiled not -> notCompiled(not);
      case Verdict.Undecided undecided ->
          other(VerdictOutcome.UNDECIDED, verdict)
              .text("That is neither right nor wrong. Has something stopped a test on its way?")
              .finding(undecided.sentence());
      case Verdict.Hung hung ->
          other(VerdictOutcome.HUNG, verdict).text(CHANGE_IT).finding(hung.sentence());
      case Verdict.Exited exited ->
          other(VerdictOutcome.EXITED, verdict)
              .text("Look for System.exit or Runtime.halt.")
              .finding(exited.sentence());
      case Verdict.OutOfMemory full ->
          other(VerdictOutcome.OUT_OF_MEMORY, verdict).text(CHANGE_IT).finding(full.sentence());
      case Verdict.Disturbed disturbed ->
          other(VerdictOutcome.DISTURBED, verdict).text(CHANGE_IT).finding(disturbed.sentence());
      case Verdict.Crashed crashed ->
          other(VerdictOutcome.CRASHED, verdict)
              .text(
                  "Your code is seldom the reason: it may have been killed from outside. Run it"
                      + " again; if it happens again, `doctor` looks at your machine.")
              .finding(crashed.sentence());
    };
  }

  private ExerciseVerdict passed(Verdict.Passed passed) {
    var page = new Page().good("Passed: " + exercise + ".").text("What was proved:");
    passed.tests().forEach(test -> page.text("- " + test));
    return done(VerdictOutcome.SOLVED, passed.sentence(), page, Optional.empty(), passed);
  }

  private ExerciseVerdict failed(Verdict.Failed failed, Verdict.Failure first) throws IOException {
    var page = new Page();
    if (first.unsolved()) {
      page.bad(exercise + ": not written yet.").text(withoutOpening(first.message()));
    } else {
      page.bad("Not yet: %s, at “%s”.".formatted(exercise, first.test())).text(first.message());
    }
    if (first.picture().isPresent()) {
      page.gap();
      page.picture(first.picture().get());
    }
    first.line().flatMap(this::place).ifPresent(place -> page.gap().code(place));
    var belief = first.misconception();
    if (belief.isPresent()) {
      page.gap().note("A common belief: “%s”".formatted(belief.get().words()));
      page.text("Read on:").link(section(belief.get()), address(belief.get()));
    }
    var outcome = first.unsolved() ? VerdictOutcome.UNSOLVED : VerdictOutcome.FAILED;
    return done(outcome, failed.sentence(), page, Optional.of(first), failed);
  }

  private static String withoutOpening(String message) {
    String words = message.replaceFirst("^Not written yet: ", "");
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The learner's line, {@code PoolMap.java:17}, as a path that an editor can open. */
  private Optional<String> place(String line) {
    var found = LINE.matcher(line);
    return found.matches() && found.group(1).equals(exercise.name() + ".java")
        ? Optional.of(exercise.shownFile() + ":" + found.group(2))
        : Optional.empty();
  }

  private String section(Verdict.Belief belief) throws IOException {
    var workbook = exercise.lesson().workbook();
    var lesson = new Lesson(workbook, belief.lesson());
    Path page = lesson.readme();
    var line = lesson.page().markdown().line(belief.heading());
    return "%s%s \"%s\""
        .formatted(
            workbook.shown(page), line.isPresent() ? ":" + line.getAsInt() : "", belief.heading());
  }

  private URI address(Verdict.Belief belief) {
    var workbook = exercise.lesson().workbook();
    return new BookSection(
            workbook, new Lesson(workbook, belief.lesson()).readme(), belief.heading())
        .address();
  }

  private ExerciseVerdict notCompiled(Verdict.NotCompiled verdict) {
    var page = new Page().bad(exercise + " does not compile yet.");
    DiagnosticExplainer.of(exercise, source).addTo(verdict.problems(), page);
    return done(VerdictOutcome.NOT_COMPILED, verdict.sentence(), page, Optional.empty(), verdict);
  }

  /** The sentence that the judge has for it, under a heading. */
  private VerdictBuilder other(VerdictOutcome outcome, Verdict verdict) {
    var page = new Page().bad(exercise + ": " + outcome.words() + ".").text(verdict.sentence());
    return new VerdictBuilder(outcome, verdict, page);
  }

  private final class VerdictBuilder {
    private final VerdictOutcome outcome;
    private final Verdict verdict;
    private final Page page;

    VerdictBuilder(VerdictOutcome outcome, Verdict verdict, Page page) {
      this.outcome = outcome;
      this.verdict = verdict;
      this.page = page;
    }

    VerdictBuilder text(String advice) {
      page.text(advice);
      return this;
    }

    ExerciseVerdict finding(String sentence) {
      return done(outcome, sentence, page, Optional.empty(), verdict);
    }
  }

  private ExerciseVerdict done(
      VerdictOutcome outcome,
      String sentence,
      Page page,
      Optional<Verdict.Failure> failure,
      Verdict verdict) {
    printed(verdict.output(), page);
    return new ExerciseVerdict(exercise, outcome, sentence, page, failure, verdict.output());
  }

  private static void printed(String output, Page page) {
    List<String> lines = output.stripTrailing().lines().toList();
    if (!lines.isEmpty()) {
      int left = Math.max(0, lines.size() - PRINTED_LINES);
      page.gap()
          .note(left == 0 ? "Printed:" : "Printed, the last %d lines:".formatted(PRINTED_LINES));
      lines.stream().skip(left).map(VerdictFormatter::cut).forEach(page::code);
    }
  }

  private static String cut(String line) {
    return line.length() <= PRINTED_WIDTH ? line : line.substring(0, PRINTED_WIDTH) + "…";
  }

  /** That a file is not UTF-8, and what to do. */
  public static String notUtf8(Exercise exercise, byte[] content) {
    return ("Line %d of %s is not UTF-8, so the compiler can't read it. Save the file with the"
            + " encoding UTF-8: editors have a setting for that.")
        .formatted(AnswerText.lineNotUtf8(content).orElse(1), exercise.shownFile());
  }
}
