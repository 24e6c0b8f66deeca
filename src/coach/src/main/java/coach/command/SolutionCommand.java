package coach.command;

import coach.progress.SolutionAccess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a solution. */
@Command(
    name = "solution",
    description = {
      "Shows a solution and its walk-through, once you have solved the exercise.",
      "If you have not, ask twice; the first time the exit code is 1."
    })
final class SolutionCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "EXERCISE",
      description = "3.1 or PoolMap; else the first that is not solved.")
  private String exercise;

  @Override
  public Integer call() throws Exception {
    var wanted = orFirstUnsolved(exercise);
    var answer =
        new SolutionAccess(wanted)
            .asked(
                coach().progress(),
                coach().environment().clock().instant(),
                "ask again: coach solution " + wanted.name());
    coach().print(answer.page());
    return answer.shown() ? Coach.EXIT_OK : Coach.EXIT_NOT_SOLVED;
  }
}
