package coach.command;

import coach.progress.ProgressiveHints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows hints, one level at a time. */
@Command(name = "hint", description = "Shows the next hint: a nudge, the concept, nearly the code.")
final class HintCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "EXERCISE",
      description = "3.1 or PoolMap; else the first that is not solved.")
  private String exercise;

  @Option(names = "--again", description = "Shows the hints that you have seen, and no new one.")
  private boolean again;

  @Override
  public Integer call() throws Exception {
    var hints = new ProgressiveHints(orFirstUnsolved(exercise), coach().progress());
    var page = again ? hints.seen() : hints.next();
    coach().print(page);
    return Coach.EXIT_OK;
  }
}
