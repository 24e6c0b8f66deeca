package coach.command;

import coach.course.WrongAnswer;
import coach.progress.SolutionAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what tells a wrong answer from the right answer that it is closest to. */
@Command(
    name = "diff",
    description = {
      "Shows a kept wrong answer beside the right answer that it was made from: the lines that"
          + " differ.",
      "Without an answer's name it lists the wrong answers of the exercise.",
      "If you have not solved the exercise, ask twice; the first time the exit code is 1."
    })
final class DiffCommand extends Subcommand {
  @Parameters(index = "0", paramLabel = "EXERCISE", description = "3.1 or PoolMap.")
  private String exercise;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ANSWER",
      description = "The name of a wrong answer: waits-in-the-loop.")
  private String answer;

  @Override
  public Integer call() throws Exception {
    var wanted = coach().lookup().exercise(exercise);
    if (answer == null) {
      coach().print(WrongAnswer.list(wanted));
      return Coach.EXIT_OK;
    }
    var wrong = WrongAnswer.named(wanted, answer);
    var asked =
        new SolutionAccess(wanted)
            .asked(
                coach().progress(),
                coach().environment().clock().instant(),
                "ask again: coach diff %s %s".formatted(wanted.name(), wrong.name()));
    coach().print(asked.shown() ? wrong.difference() : asked.page());
    return asked.shown() ? Coach.EXIT_OK : Coach.EXIT_NOT_SOLVED;
  }
}
