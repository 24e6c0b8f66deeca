package coach.play;

import coach.course.AnswerText;
import coach.text.Page;
import coach.verdict.VerdictFormatter;
import explorer.play.PlaySummary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import judge.api.PlayOpening;
import judge.api.PlayTable;
import judge.api.Submission;
import workbook.Exercise;

/**
 * Opens an answer, and finds the scenario to begin with: the one that is wanted, or else the first
 * that fails.
 *
 * @param begin gets the game, and the scenario; called once what its schedules come to is known
 */
record PlayBeginning(
    Exercise exercise,
    PlayOptions options,
    PlayScreen screen,
    PlayQuestions questions,
    BiConsumer<PlayGame, Integer> begin) {

  void open(byte[] content) {
    try {
      String words = AnswerText.source(content);
      screen.showInstead(new Page());
      questions.open(
          new Submission(
              exercise.lesson().folder(), exercise.name(), Map.of(exercise.path(), words)),
          opening -> opened(opening, words));
    } catch (CharacterCodingException e) {
      screen.showInstead(new Page().bad(VerdictFormatter.notUtf8(exercise, content)));
    }
  }

  private void opened(PlayOpening opening, String words) {
    switch (opening) {
      case PlayOpening.NotCompiled(var verdict) -> {
        try {
          screen.showInstead(new VerdictFormatter(exercise, words).finding(verdict).page());
        } catch (IOException e) {
          screen.showInstead(new Page().bad(verdict.sentence()));
        }
      }
      case PlayOpening.Opened(PlayTable table) when table.scenarios().isEmpty() ->
          screen.showInstead(
              new Page()
                  .text(
                      "There are no threads to be moved in %s: its test tries no schedules. In 4.2 and 4.3, for instance, there are."
                          .formatted(exercise)));
      case PlayOpening.Opened(PlayTable table) -> choose(new PlayGame(table.scenarios()));
    }
  }

  private void choose(PlayGame game) {
    Optional<Integer> wanted = options.scenario(game.scenarios());
    if (wanted.isPresent()) {
      begin(game, wanted.get());
    } else {
      exploreUntilOneFails(game, 0);
    }
  }

  private void exploreUntilOneFails(PlayGame game, int next) {
    if (next == game.scenarios().size() || game.knowsOneThatFails()) {
      begin.accept(game, game.best());
    } else {
      explore(game, next, () -> exploreUntilOneFails(game, next + 1));
    }
  }

  /**
   * Begins with a scenario. If it fails, it is found out before whether an earlier one does: what a
   * test says takes for granted that those before it pass.
   */
  void begin(PlayGame game, int scenario) {
    explore(game, scenario, () -> beginAfter(game, scenario, 0));
  }

  private void beginAfter(PlayGame game, int scenario, int earlier) {
    var summary = game.summary(scenario);
    boolean isKnown = earlier >= scenario || game.firstThatFails() < scenario;
    if (isKnown || summary == null || !summary.isFailure()) {
      begin.accept(game, scenario);
    } else {
      explore(game, earlier, () -> beginAfter(game, scenario, earlier + 1));
    }
  }

  private void explore(PlayGame game, int scenario, Runnable then) {
    if (game.summary(scenario) != null) {
      then.run();
      return;
    }
    var which = game.scenarios().get(scenario);
    questions.<PlaySummary>ask(
        "Trying the schedules of test %d of %d …".formatted(scenario + 1, game.scenarios().size()),
        answers -> answers.explore(which),
        summary -> {
          game.learn(scenario, summary);
          then.run();
        });
  }
}
