package coach;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    var standing = Standing.of(coach().workbook(), coach().progress().now());
    coach().print(page(standing, this::isWanted));
    return Coach.DONE;
  }

  /** What of the list is wanted. */
  interface Wish {
    boolean holds(Standing standing, Exercise exercise) throws IOException;
  }

  private boolean isWanted(Standing standing, Exercise exercise) throws IOException {
    boolean done = standing.isSolved(exercise);
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

  private static String mark(Progress.State state) {
    return switch (state) {
      case OPEN -> " ";
      case SOLVED -> "x";
      case CHANGED -> "!";
    };
  }

  static Page page(Standing standing, Wish wish) throws IOException {
    var page = new Page();
    Lesson lesson = null;
    int shown = 0;
    for (Exercise exercise : standing.exercises()) {
      if (wish.holds(standing, exercise)) {
        if (!exercise.lesson().equals(lesson)) {
          lesson = exercise.lesson();
          String title = lesson.page().title();
          page.gap().title(title.isEmpty() ? lesson.name() : title);
        }
        page.row("  [%s] %s".formatted(mark(standing.state(exercise)), exercise.title()));
        shown++;
      }
    }
    if (page.blocks().stream().anyMatch(block -> block.text().startsWith("  [!]"))) {
      page.gap().note("[!] was solved; its answer has changed since, or was rejected.");
    }
    return shown == 0
        ? page.text("There is no such exercise.")
        : page.gap()
            .text(
                "%d of %d exercises are solved."
                    .formatted(standing.solved(), standing.exercises().size()));
  }
}
