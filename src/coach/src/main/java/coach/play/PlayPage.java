package coach.play;

import coach.scenario.ScenarioSource;
import coach.text.Page;
import explorer.play.Lanes;
import explorer.play.PlayOutcome;
import explorer.play.PlayState;
import explorer.play.PlaySummary;
import explorer.play.SharedValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import judge.api.PlayScenario;
import workbook.Exercise;

/** Puts a game into a page. */
record PlayPage(Exercise exercise, PlayGame game, ScenarioSource source) {
  /** So many steps are shown at most. */
  static final int MOST_ROWS = 14;

  /** So many steps are shown in the smallest window. */
  static final int LEAST_ROWS = 2;

  private static final String DEMANDS = "What must hold at the end:";
  private static final int MOST_VALUES = 12;

  /** What is played. */
  Page top() {
    PlayScenario scenario = game.scenario();
    String argument = scenario.argument().map(word -> " (" + word + ")").orElse("");
    int all = game.scenarios().size();
    String number =
        all == 1 ? "" : " Test %d of %d; n goes to the next.".formatted(game.chosen() + 1, all);
    return new Page()
        .title((mayFail() ? "Break it: " : "Be the scheduler: ") + exercise)
        .text("“%s”%s%s.%s".formatted(scenario.title(), story(), argument, number));
  }

  private boolean mayFail() {
    PlaySummary all = game.summary();
    return all == null || all.verdict() == PlaySummary.Verdict.FAILS;
  }

  /** What tells the scenario apart from others of the same test: {@code , never negative}. */
  private String story() {
    PlayScenario scenario = game.scenario();
    long same =
        game.scenarios().stream()
            .filter(other -> other.title().equals(scenario.title()))
            .map(PlayScenario::name)
            .distinct()
            .count();
    return same == 1
        ? ""
        : ": "
            + scenario
                .name()
                .replaceFirst(".*[.$]", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
  }

  /**
   * Where the threads are.
   *
   * @param rows how many steps are shown, the last ones
   * @param isShort whether there is little room for what the test does
   */
  Page body(int rows, boolean isShort) {
    PlayState state = game.state();
    var page = new Page();
    if (state == null) {
      return page;
    }
    if (!game.note().isEmpty()) {
      page.row("> " + game.note()).gap(); // above: below it might be out of view
    }
    if (state.moves().isEmpty()) {
      begin(page, state.outcome() == null, isShort);
    }
    String lanes = Lanes.draw(state, rows);
    if (!lanes.isEmpty()) {
      page.picture(lanes);
      if (state.steps().size() > rows) {
        page.note("l shows all %d steps.".formatted(state.steps().size()));
      }
      page.gap();
    }
    values(page, state.values());
    if (state.outcome() == null) {
      page.add(new ThreadRows(exercise, game.keys(), source).of(state));
    } else {
      end(page, state, state.outcome());
    }
    return page;
  }

  /** What the test does and demands, and all steps. */
  Page whole() {
    var page = new Page().note("All of it. l or a move goes back.").gap();
    PlayState state = game.state();
    if (state != null && !state.moves().isEmpty()) {
      test(page);
    }
    return page.add(body(Integer.MAX_VALUE, false));
  }

  private void test(Page page) {
    listed(page, "What the test does:", source.tasks(game.scenario()));
    listed(page, DEMANDS, source.demands(game.scenario()));
  }

  private static void listed(Page page, String head, List<String> lines) {
    if (!lines.isEmpty()) {
      page.text(head);
      lines.forEach(page::code);
      page.gap();
    }
  }

  private void begin(Page page, boolean goesOn, boolean isShort) {
    if (isShort) {
      source.tasks(game.scenario()).forEach(page::code);
      List<String> demands = source.demands(game.scenario());
      if (!demands.isEmpty()) {
        page.text(DEMANDS + " " + String.join(" ", demands));
      }
    } else {
      test(page);
    }
    if (goesOn) {
      odds(page).gap();
    }
  }

  /** What is known of the schedules. */
  private Page odds(Page page) {
    PlaySummary all = game.summary();
    if (all == null) {
      return page;
    }
    return switch (all.verdict()) {
      case FAILS ->
          page.text("Move the threads so that the test fails. It can be done; f shows how.");
      case RACES ->
          page.text(
              "The result comes out right in all %d orders of the steps that the test has tried. The test fails all the same: play it to the end, and see why."
                  .formatted(all.schedules()));
      case RIGHT -> page.good(unbreakable(all));
      case CANNOT_JUDGE -> page.text(all.words());
    };
  }

  private String unbreakable(PlaySummary all) {
    return all.isComplete()
        ? "You can't break this: the test tries %d orders of the steps, and all come out right. Move the threads and see why."
            .formatted(all.schedules())
        : "The test has tried %d orders of the steps, and all come out right; there are more. Can you break it?"
            .formatted(all.schedules());
  }

  private static void values(Page page, List<SharedValue> values) {
    if (!values.isEmpty()) {
      page.text(
              values.stream()
                  .limit(MOST_VALUES)
                  .map(value -> value.name() + " = " + value.value())
                  .collect(Collectors.joining(";  ")))
          .gap();
    }
  }

  private void end(Page page, PlayState state, PlayOutcome outcome) {
    switch (outcome.kind()) {
      case WRONG ->
          page.bad(
              (state.moves().isEmpty() ? "It fails before you move a thread. " : "You broke it. ")
                  + told(outcome));
      case CANNOT_JUDGE -> page.text(outcome.words());
      case RIGHT -> right(page, outcome);
    }
    page.note(
        "This is schedule %s (? explains). u takes the last move back, 0 begins again."
            .formatted(state.schedule()));
  }

  /** Advice would give the answer away; and that of a later test takes the earlier for granted. */
  private String told(PlayOutcome outcome) {
    if (game.firstThatFails() < game.chosen()) {
      return "%s Test %d fails, too: begin there."
          .formatted(outcome.happened(), game.firstThatFails() + 1);
    }
    return outcome.section().isEmpty()
        ? outcome.happened()
        : "%s Read on: %s.".formatted(outcome.happened(), outcome.section());
  }

  private void right(Page page, PlayOutcome outcome) {
    PlaySummary all = game.summary();
    boolean isRaceTheFailure = all != null && all.verdict() == PlaySummary.Verdict.RACES;
    if (!outcome.race().isEmpty() && isRaceTheFailure) {
      page.bad("The result is right, and the test fails all the same. " + told(outcome));
      return;
    }
    List<String> demands = source.demands(game.scenario());
    String checked = demands.isEmpty() ? "what the test demands holds" : "this holds";
    boolean canFail = all != null && all.verdict() == PlaySummary.Verdict.FAILS;
    page.good(
        canFail
            ? "This time it came out right: %s. Another order fails.".formatted(checked)
            : "It came out right: %s.".formatted(checked));
    demands.forEach(page::code);
    if (!demands.isEmpty()) {
      page.text("The test checks nothing else.").gap();
    }
  }
}
