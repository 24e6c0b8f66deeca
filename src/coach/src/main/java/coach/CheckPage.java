package coach;

import java.util.List;

/** The results of a check, for people: one in full, several a line each. */
final class CheckPage {
  private CheckPage() {}

  /**
   * The page.
   *
   * @param named whether learners are told by name
   */
  static Page of(List<Batch.Result> results, boolean named) {
    if (results.size() == 1 && !named) {
      return results.getFirst().finding().page();
    }
    var page = new Page();
    Learner learner = null;
    for (Batch.Result result : results) {
      if (named && !result.learner().equals(learner)) {
        learner = result.learner();
        page.gap().title(learner.name());
      }
      add(result.finding(), page);
    }
    long solved = results.stream().filter(r -> r.finding().outcome().isSolved()).count();
    return page.gap().text("%d of %d are solved.".formatted(solved, results.size()));
  }

  private static void add(Finding finding, Page page) {
    var outcome = finding.outcome();
    String line = finding.exercise() + ": " + outcome.words();
    if (outcome.isSolved()) {
      page.good(line);
    } else if (outcome == Outcome.UNSOLVED) {
      page.bad(line + ".");
    } else {
      page.bad(line + ". " + finding.sentence());
    }
  }
}
