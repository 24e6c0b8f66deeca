package coach.command;

import coach.error.CommandFailedException;
import coach.progress.ProgressSummary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import workbook.Exercise;

/** What the coach's subcommands have in common: the coach, and {@code --help}. */
@Command(mixinStandardHelpOptions = true, versionProvider = Subcommand.Version.class)
abstract class Subcommand implements Callable<Integer> {
  @ParentCommand private Coach coach;

  Subcommand() {}

  Subcommand(Coach coach) {
    this.coach = coach;
  }

  final Coach coach() {
    return coach;
  }

  /** The first exercise that is not solved, for commands that are given none. */
  final Exercise orFirstUnsolved(String word) throws Exception {
    if (word != null) {
      return coach.lookup().exercise(word);
    }
    var summary = ProgressSummary.of(coach.workbook(), coach.progress().now());
    return summary
        .firstUnsolved()
        .orElseThrow(() ->
            new CommandFailedException("All exercises are solved: name the one that you mean."));
  }

  /** Says something that must not be lost, but is not what was asked for. */
  final void warn(String words) {
    coach.complain(words);
  }

  static final class Version implements picocli.CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Many Hands, coach 1"};
    }
  }
}
