package coach;

/** The results of a check, for people: one in full, several a line each. */
final class CheckPage {
  private CheckPage() {}

  /**
   * The page.
   *
   * @param named whether learners are told by name
   */
  static Page of(Results all, boolean named) {
    var results = all.all();
    if (all.asked() == 1 && !named && all.isComplete()) {
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
    page.gap();
    if (!all.isComplete()) {
      page.text("Ended before all were judged: %d of %d.".formatted(results.size(), all.asked()));
    }
    long looks = results.stream().filter(r -> !r.finding().look().isEmpty()).count();
    return page.text(
        "%d of %d are solved.%s"
            .formatted(
                results.stream().filter(r -> r.finding().outcome().isSolved()).count(),
                all.asked(),
                looks == 0 ? "" : " Look at %d of these.".formatted(looks)));
  }

  private static void add(Finding finding, Page page) {
    var outcome = finding.outcome();
    String line = finding.exercise() + ": " + finding.words();
    if (outcome.isSolved() && finding.look().isEmpty()) {
      page.good(line);
    } else if (outcome.isSolved()) {
      page.good(line + ". " + LookAtIt.WORDS);
      finding.look().forEach(reach -> page.code(Visible.line(reach)));
    } else if (outcome == Outcome.UNSOLVED) {
      page.bad(line + ".");
    } else {
      var sentence = Visible.lines(finding.sentence()).split("\n", 2);
      page.bad(line + ". " + sentence[0]);
      if (sentence.length > 1) {
        page.code(sentence[1]);
      }
    }
    finding.leftOut().forEach(page::note);
  }
}
