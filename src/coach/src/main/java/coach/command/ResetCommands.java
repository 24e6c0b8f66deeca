package coach.command;

import coach.progress.ExerciseReset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that put an exercise's file back, and what was written in it. */
final class ResetCommands {
  private ResetCommands() {}

  /** Begins an exercise again. */
  @Command(
      name = "reset",
      description = "Puts an exercise back as it was shipped; keeps what you wrote as a backup.")
  static final class Reset extends Subcommand {
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

  /** Takes a reset back. */
  @Command(
      name = "restore",
      description = {
        "Takes a reset back: puts what you had written, the latest backup, into the exercise's"
            + " file.",
        "What stands there is kept as a backup too, so to restore twice changes nothing."
      })
  static final class Restore extends Subcommand {
    @Parameters(index = "0", paramLabel = "EXERCISE", description = "3.1 or PoolMap.")
    private String exercise;

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "BACKUP",
        description = "A name that --list shows; else the latest that differs from the file.")
    private String backup;

    @Option(names = "--list", description = "Lists the backups, and changes nothing.")
    private boolean list;

    @Override
    public Integer call() throws Exception {
      var reset = ExerciseReset.in(coach().workbook(), coach().progress());
      var wanted = coach().lookup().exercise(exercise);
      if (list) {
        coach().print(reset.list(wanted));
        return Coach.EXIT_OK;
      }
      var now = coach().environment().clock().instant();
      var restored =
          backup == null ? reset.restore(wanted, now) : reset.restore(wanted, backup, now);
      coach().print(restored.page());
      return restored.from().isPresent() ? Coach.EXIT_OK : Coach.EXIT_NOT_SOLVED;
    }
  }
}
