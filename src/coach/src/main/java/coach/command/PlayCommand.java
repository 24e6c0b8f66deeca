package coach.command;

import coach.play.PlayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets the learner be the scheduler of their own answer. */
@Command(
    name = "play",
    description = "Lets you move the threads of your answer by hand. Can you break it?",
    footer = {
      "",
      "Each thread stands before its next step at data that threads share. A key takes one thread"
          + " over that step. When the test fails, you read why.",
      "In a pipe, each line is a letter, several letters, or a word such as undo."
    })
final class PlayCommand extends Subcommand {
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

  @Override
  public Integer call() throws Exception {
    return WatchCommand.forPlay(
            coach(), orFirstUnsolved(exercise).id(), new PlayOptions(test.strip(), moves.strip()))
        .call();
  }
}
