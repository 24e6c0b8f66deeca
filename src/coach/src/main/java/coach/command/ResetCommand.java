package coach.command;

import coach.progress.ExerciseReset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins an exercise again. */
@Command(
    name = "reset",
    description = "Puts an exercise back as it was shipped; keeps what you wrote as a backup.")
final class ResetCommand extends Subcommand {
  @Parameters(paramLabel = "EXERCISE", description = "3.1 or PoolMap.")
  private String exercise;

  @Override
  public Integer call() throws Exception {
    var reset = ExerciseReset.in(coach().workbook(), coach().progress());
    var now = coach().environment().clock().instant();
    coach().print(reset.reset(coach().lookup().exercise(exercise), now).page());
    return Coach.EXIT_OK;
  }
}
