package coach.classroom;

import coach.inspection.SuspiciousCodeFinder;
import coach.submission.Learner;
import coach.text.ControlCharacterEscaper;
import coach.text.Page;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictOutcome;

/** The results of a check, for people: one in full, several a line each. */
public final class CheckResultsPage {
  private CheckResultsPage() {}

  /**
   * The page.
   *
   * @param named whether learners are listed by name
   */
  public static Page of(CheckResults all, boolean named) {
    var results = all.all();
    if (all.asked() == 1 && !named && all.isComplete()) {
      return results.getFirst().finding().page();
    }
    var page = new Page();
    Learner learner = null;
    for (BatchJudge.Result result : results) {
      if (named && !result.learner().equals(learner)) {
        learner = result.learner();
        page.gap().title(learner.name());
      }
      add(result.finding(), page);
    }
    page.gap();
    if (!all.isComplete()) {
      page.text("Ended before all were judged: %d of %d.".formatted(results.size(), all.asked()));
    }
    long toReview = results.stream().filter(r -> !r.finding().suspiciousLines().isEmpty()).count();
    return page.text(
        "%d of %d are solved.%s"
            .formatted(
                results.stream().filter(r -> r.finding().outcome().isSolved()).count(),
                all.asked(),
                toReview == 0 ? "" : " Look at %d of these.".formatted(toReview)));
  }

  private static void add(ExerciseVerdict finding, Page page) {
    var outcome = finding.outcome();
    String line = finding.exercise() + ": " + finding.words();
    if (outcome.isSolved() && finding.suspiciousLines().isEmpty()) {
      page.good(line);
    } else if (outcome.isSolved()) {
      page.good(line + ". " + SuspiciousCodeFinder.REVIEW_NOTICE);
      finding.suspiciousLines().forEach(reach -> page.code(ControlCharacterEscaper.line(reach)));
    } else if (outcome == VerdictOutcome.UNSOLVED) {
      page.bad(line + ".");
    } else {
      var sentence = ControlCharacterEscaper.lines(finding.sentence()).split("\n", 2);
      page.bad(line + ". " + sentence[0]);
      if (sentence.length > 1) {
        page.code(sentence[1]);
      }
    }
    finding.ignoredFiles().forEach(page::note);
  }
}
