package coach.command;

import coach.play.BrowserGame;
import coach.play.PlayOptions;
import coach.text.Page;
import coach.verdict.VerdictService;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.Exercise;

/** Lets the learner be the scheduler of their own answer. */
@Command(
    name = "play",
    description = "Lets you move the threads of your answer by hand. Can you break it?",
    footer = {
      "",
      "Each thread stands before its next step at data that threads share. A key takes one thread"
          + " over that step. When the test fails, you read why.",
      "In a pipe, each line is a letter, several letters, or a word such as undo.",
      "With --html the same is written as a page, which loads nothing and sends nothing."
    })
final class PlayCommand extends DrawingCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "EXERCISE",
      description = "4.2 or SafeCell; else the first that is not solved.")
  private String exercise;

  @Option(
      names = "--test",
      paramLabel = "WORDS",
      description = "The test whose name has these, or its number; else the first that fails.")
  private String test = "";

  @Option(
      names = "--moves",
      paramLabel = "KEYS",
      description = "Keys that are pressed at once, as in abba.")
  private String moves = "";

  @Option(names = "--html", description = "Writes a page on which you play in your browser.")
  private boolean html;

  @Option(
      names = {"--output", "--out"},
      paramLabel = "FILE",
      description = "Where that page goes to.")
  private Path output;

  @Override
  public Integer call() throws Exception {
    if (html || output != null) {
      return writePage(orFirstUnsolved(exercise), new PlayOptions(test.strip(), moves.strip()));
    }
    return WatchCommand.forPlay(
            coach(), orFirstUnsolved(exercise).id(), new PlayOptions(test.strip(), moves.strip()))
        .call();
  }

  private int writePage(Exercise played, PlayOptions options) throws Exception {
    warn("Trying the steps of your threads. This may take half a minute.");
    var services = coach().environment().verdictServices();
    try (var service = services.open(coach().workbook(), VerdictService.Purpose.BATCH)) {
      return switch (BrowserGame.of(played, options, service)) {
        case BrowserGame.None(String sentence) -> {
          print(new Page().text(sentence));
          yield Coach.EXIT_NOT_SOLVED;
        }
        case BrowserGame.Made(var page, var scenario) -> {
          Path file =
              output == null
                  ? page("play-" + played.name())
                  : coach().environment().folder().resolve(output);
          var words =
              new Page()
                  .text("%s, at the test \"%s\".".formatted(played, scenario.title()))
                  .note(show(page.html(), file));
          if (!page.others().isEmpty()) {
            words.gap().text("It has other tests to play:");
            page.others().forEach(words::row);
          }
          print(words);
          yield Coach.EXIT_OK;
        }
      };
    }
  }
}
