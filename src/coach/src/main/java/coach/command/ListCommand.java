package coach.command;

import coach.progress.ProgressSummary;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.Exercise;

/** Shows the exercises and which are solved. */
@Command(
    name = "list",
    description = "Lists the exercises: [x] solved, [ ] not yet, [!] solved once, changed since.")
final class ListCommand extends Subcommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "WORD",
      description = "Only those that have all these words in title, goal or lesson.")
  private List<String> words = List.of();

  @Option(names = "--solved", description = "Only those that are solved.")
  private boolean solved;

  @Option(names = "--unsolved", description = "Only those that are not.")
  private boolean unsolved;

  @Override
  public Integer call() throws Exception {
    var summary = ProgressSummary.of(coach().workbook(), coach().progress().now());
    coach().print(summary.list(this::isWanted));
    return Coach.EXIT_OK;
  }

  private boolean isWanted(ProgressSummary summary, Exercise exercise) throws IOException {
    boolean done = summary.isSolved(exercise);
    if (solved != unsolved && done != solved) {
      return false;
    }
    if (words.isEmpty()) {
      return true;
    }
    var page = exercise.lesson().page();
    String all =
        Stream.of(
                exercise.title(),
                exercise.id(),
                exercise.lesson().name(),
                page.title(),
                page.goal(exercise).orElse(""))
            .reduce("", (one, next) -> one + " " + next)
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
  }
}
