package coach.play;

import coach.text.Page;
import explorer.play.Lanes;
import explorer.play.PlayOutcome;
import explorer.play.PlayState;
import explorer.play.PlaySummary;
import explorer.play.PlayThread;
import explorer.play.SharedValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import judge.api.PlayScenario;
import workbook.Exercise;

/** Puts a game into a page. */
record PlayPage(Exercise exercise, PlayGame game, ScenarioSource source) {
  /** So many steps are shown at most. */
  static final int MOST_ROWS = 14;

  /** So many steps are shown in the smallest window. */
  static final int LEAST_ROWS = 3;

  private static final int MOST_VALUES = 12;

  /** What is played. */
  Page top() {
    PlayScenario scenario = game.scenario();
    String argument = scenario.argument().map(word -> " (" + word + ")").orElse("");
    int all = game.scenarios().size();
    String number =
        all == 1 ? "" : " Test %d of %d; n goes to the next.".formatted(game.chosen() + 1, all);
    return new Page()
        .title("Break it: " + exercise)
        .text("“%s”%s.%s".formatted(scenario.title(), argument, number));
  }

  /**
   * Where the threads are.
   *
   * @param rows how many steps are shown, the last ones
   */
  Page body(int rows) {
    PlayState state = game.state();
    var page = new Page();
    if (state == null) {
      return page;
    }
    if (state.moves().isEmpty()) {
      begin(page, state.outcome() == null);
    }
    String lanes = Lanes.draw(state, rows);
    if (!lanes.isEmpty()) {
      page.picture(lanes).gap();
    }
    values(page, state.values());
    if (state.outcome() == null) {
      threads(page, state);
    } else {
      end(page, state, state.outcome());
    }
    if (!game.note().isEmpty()) {
      page.gap().text(game.note());
    }
    return page;
  }

  private void begin(Page page, boolean goesOn) {
    List<String> tasks = source.tasks(game.scenario());
    if (!tasks.isEmpty()) {
      page.text("What the test does:");
      tasks.forEach(page::code);
      page.gap();
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
          page.text("Move the threads so that the test fails. It can be done; f shows you how.");
      case RACES ->
          page.text(
              "No order of the steps makes the result wrong: the test has tried %d. But there is a data race, so the test fails all the same; f shows where."
                  .formatted(all.schedules()));
      case RIGHT -> page.good(unbreakable(all));
      case CANNOT_JUDGE -> page.text(all.words());
    };
  }

  private String unbreakable(PlaySummary all) {
    return all.isComplete()
        ? "You can't break this: all %d schedules that the test tries come out right. Move the threads and see why."
            .formatted(all.schedules())
        : "The test has tried %d schedules, and all come out right; there are more. Can you break it?"
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

  private void threads(Page page, PlayState state) {
    if (state.question() != null) {
      page.text(state.question()).gap();
    }
    for (PlayThread thread : state.threads()) {
      boolean isMovable = state.choices().contains(thread.number());
      String key = isMovable ? "[" + game.keys().of(thread.number()) + "] " : " ·  ";
      page.row(key + sentence(thread));
      if (thread.status() != PlayThread.Status.ENDED) {
        lines(thread).forEach(line -> page.code("    " + line));
      }
    }
  }

  private static String sentence(PlayThread thread) {
    String holds =
        thread.holds().isEmpty() ? "" : " Has " + String.join(", ", thread.holds()) + ".";
    return thread.name()
        + switch (thread.status()) {
          case READY -> thread.next().isEmpty() ? " goes on." : ", next: " + thread.next() + ".";
          case WAITS -> " waits " + thread.waitsFor() + ".";
          case TIME_IS_UP -> " waits " + thread.waitsFor() + "; moved, its time is up.";
          case MAY_WAKE -> " waits " + thread.waitsFor() + "; moved, it wakes without a signal.";
          case IDLE -> " waits for work.";
          case ENDED -> " has ended.";
        }
        + holds;
  }

  /** The answer's own line first, then the line of what it calls. */
  private List<String> lines(PlayThread thread) {
    if (thread.file().isEmpty()) {
      return List.of();
    }
    String step = thread.file() + ":" + thread.line();
    String own = exercise.file().getFileName().toString();
    List<String> callers =
        thread.file().equals(own)
            ? List.of()
            : thread.calledFrom().stream().filter(at -> at.startsWith(own + ":")).limit(1).toList();
    return Stream.concat(callers.stream(), Stream.of(step)).map(this::shown).toList();
  }

  private String shown(String at) {
    int colon = at.lastIndexOf(':');
    String text = source.line(at.substring(0, colon), Integer.parseInt(at.substring(colon + 1)));
    return text.isEmpty() ? at : at + "  " + text;
  }

  private void end(Page page, PlayState state, PlayOutcome outcome) {
    switch (outcome.kind()) {
      case WRONG ->
          page.bad(
              (state.moves().isEmpty() ? "It fails before you move a thread. " : "You broke it. ")
                  + outcome.words());
      case CANNOT_JUDGE -> page.text(outcome.words());
      case RIGHT -> right(page, outcome);
    }
    page.note(
        "This is schedule %s. u takes the last move back, 0 begins again, s saves it."
            .formatted(state.schedule()));
  }

  private void right(Page page, PlayOutcome outcome) {
    PlaySummary all = game.summary();
    boolean isRaceTheFailure = all != null && all.verdict() == PlaySummary.Verdict.RACES;
    if (!outcome.race().isEmpty() && isRaceTheFailure) {
      page.bad("The result is right, and the test fails all the same. " + outcome.race());
    } else if (all != null && all.verdict() == PlaySummary.Verdict.FAILS) {
      page.good("This time it came out right: what the test demands holds. Another order fails.");
    } else {
      page.good("It came out right: what the test demands holds.");
    }
  }

  /** What the keys do. */
  static Page help() {
    var page = new Page().title("Keys");
    page.table(
        List.of(),
        Stream.concat(
                Stream.of(List.of("a", "", "move the thread with that key over its next step")),
                Stream.of(PlayKey.values()).map(k -> List.of("" + k.key(), k.word(), k.does())))
            .toList());
    return page.gap()
        .text(
            "You are the scheduler. Each thread stands before its next step at data that threads"
                + " share: what it reads or writes there, or a lock. One key takes one thread over"
                + " that step. All else, steps that concern one thread alone, happens by itself.")
        .text("Save your file, and it begins again with your new code.");
  }
}
