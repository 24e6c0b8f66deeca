package coach.play;

import coach.course.AnswerText;
import coach.play.PlayAnswers.NoAnswerException;
import coach.verdict.VerdictService;
import explorer.play.PlaySummary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import judge.api.PlayOpening;
import judge.api.PlayScenario;
import judge.api.PlayTable;
import judge.api.Submission;
import pictures.play.PlayPage;
import workbook.Exercise;
import workbook.TextFiles;

/** A scenario of an answer as a page, on which it is played in a browser. */
public sealed interface BrowserGame {
  /** Whoever plays by hand makes some more switches than a test tries. */
  int MORE_SWITCHES = 2;

  /**
   * There is a page.
   *
   * @param scenario that is played
   */
  record Made(PlayPage page, PlayScenario scenario) implements BrowserGame {}

  /**
   * There is none.
   *
   * @param sentence why, for the person who wrote the code
   */
  record None(String sentence) implements BrowserGame {}

  /**
   * Makes the page of an exercise, as the learner's file is now.
   *
   * @throws IOException if a file can't be read
   * @throws InterruptedException if the thread is interrupted
   */
  static BrowserGame of(Exercise exercise, PlayOptions options, VerdictService service)
      throws IOException, InterruptedException {
    String source;
    try {
      source = AnswerText.source(TextFiles.bytes(exercise.file()));
    } catch (CharacterCodingException e) {
      return new None(exercise.shownFile() + " is not UTF-8 text. Save it as UTF-8.");
    }
    var submission =
        new Submission(
            exercise.lesson().folder(), exercise.name(), Map.of(exercise.path(), source));
    return switch (service.play(submission)) {
      case PlayOpening.NotCompiled(var verdict) -> new None(verdict.sentence());
      case PlayOpening.Opened(PlayTable table) -> {
        try (table) {
          yield of(exercise, options, new PlayAnswers(table));
        } catch (NoAnswerException none) {
          yield new None(none.getMessage());
        }
      }
    };
  }

  private static BrowserGame of(Exercise exercise, PlayOptions options, PlayAnswers answers)
      throws IOException, InterruptedException, NoAnswerException {
    List<PlayScenario> all = answers.scenarios();
    if (all.isEmpty()) {
      return new None(
          "The test of %s tries no schedules, so there is nothing to be played."
              .formatted(exercise));
    }
    var named = options.scenario(all);
    if (named.isEmpty() && !options.test().isEmpty()) {
      return new None(
          "No test that can be played has \"%s\" in its name.".formatted(options.test()));
    }
    var scenario = named.isPresent() ? all.get(named.get()) : best(all, answers);
    var graph = answers.graph(scenario, scenario.bound() + MORE_SWITCHES);
    var sources = new GameSources(exercise);
    return new Made(
        new PlayPage(
            exercise + ": you are the scheduler",
            "The test %s. Can you make it go wrong?".formatted(name(scenario, all)),
            sources.demand(scenario),
            sources.of(scenario, graph),
            graph.toString(),
            others(exercise, scenario, all)),
        scenario);
  }

  private static List<String> others(
      Exercise exercise, PlayScenario played, List<PlayScenario> all) {
    return IntStream.range(0, all.size())
        .filter(i -> !all.get(i).equals(played))
        .mapToObj(i ->
            "%s: coach play %s --html --test %d"
                .formatted(name(all.get(i), all), exercise.number(), i + 1))
        .toList();
  }

  /** By its title; where others have the same one, by its class's name and argument too. */
  private static String name(PlayScenario scenario, List<PlayScenario> all) {
    String title = "“" + scenario.title() + "”";
    if (all.stream().filter(each -> each.title().equals(scenario.title())).count() == 1) {
      return title;
    }
    String words =
        scenario
            .name()
            .replaceFirst(".*[$.]", "")
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT);
    return "%s (%s%s)".formatted(title, words, scenario.argument().map(a -> ", " + a).orElse(""));
  }

  /** The first that fails; else the first that has a data race; else the first. */
  private static PlayScenario best(List<PlayScenario> all, PlayAnswers answers)
      throws NoAnswerException, InterruptedException {
    PlayScenario racy = null;
    for (PlayScenario scenario : all) {
      PlaySummary.Verdict verdict = answers.explore(scenario).verdict();
      if (verdict == PlaySummary.Verdict.FAILS) {
        return scenario;
      }
      racy = racy == null && verdict == PlaySummary.Verdict.RACES ? scenario : racy;
    }
    return racy == null ? all.getFirst() : racy;
  }
}
