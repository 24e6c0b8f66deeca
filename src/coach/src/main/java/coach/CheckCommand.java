package coach;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges exercises: the learner's own, or those of a class. */
@Command(
    name = "check",
    description = "Judges exercises, all of them or those that you name.",
    footer = {
      "",
      "For a class: coach check pools --junit marks.xml --learners submissions",
      "A learner's folder is a clone of the workbook, or holds the exercises' files. A folder that"
          + " holds such folders stands for all of them. Tests and given classes are this"
          + " workbook's own.",
      "Exit code 1 if anything is not solved."
    })
final class CheckCommand extends Subcommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "WHAT",
      description = "Exercises and lessons: 3.1, PoolMap, 3, pools, 03-pools.")
  private List<String> words = List.of();

  @Option(
      names = "--learners",
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "Whose answers: one folder or several; else your own.")
  private List<Path> folders = List.of();

  @Option(names = "--json", description = "Prints the results as JSON.")
  private boolean json;

  @Option(names = "--junit", paramLabel = "FILE", description = "Writes them as JUnit's XML.")
  private Path junit;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many are judged at once; else half of the processors.")
  private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  @Override
  public Integer call() throws Exception {
    var exercises = coach().lookup().exercises(words);
    var learners = learners(exercises);
    var results = judged(learners, exercises);
    if (folders.isEmpty()) {
      remember(results);
    }
    if (junit != null) {
      JUnitReport.write(coach().surroundings().folder().resolve(junit), results);
    }
    if (json) {
      coach().surroundings().out().print(JsonReport.of(results));
      coach().surroundings().out().flush();
    } else {
      coach().print(CheckPage.of(results, !folders.isEmpty()));
    }
    return results.stream().allMatch(result -> result.finding().outcome().isSolved())
        ? Coach.DONE
        : Coach.NOT_SO;
  }

  private List<Learner> learners(List<Exercise> exercises) throws Exception {
    if (folders.isEmpty()) {
      return List.of(Learner.of(coach().workbook().root()));
    }
    var full = folders.stream().map(coach().surroundings().folder()::resolve).toList();
    for (Path folder : full) {
      if (!Files.isDirectory(folder)) {
        throw new Coach.Impossible("There is no folder " + folder + ".");
      }
    }
    return Learner.in(full, exercises);
  }

  private List<Batch.Result> judged(List<Learner> learners, List<Exercise> exercises)
      throws Exception {
    var around = coach().surroundings();
    try (var judging = around.judging().open(coach().workbook(), Judging.Purpose.BATCH)) {
      var bar =
          new ProgressBar(
              around.out(),
              coach().look(),
              coach().hasKeys() && !json,
              learners.size() * exercises.size());
      try {
        return new Batch(new Referee(judging), Math.max(1, jobs))
            .run(learners, exercises, bar.begin()::step);
      } finally {
        bar.end();
      }
    }
  }

  private void remember(List<Batch.Result> results) throws Coach.Impossible {
    var now = coach().surroundings().clock().instant();
    for (Batch.Result result : results) {
      if (result.finding().outcome().isSolved()) {
        String id = result.finding().exercise().id();
        coach().progress().change(known -> known.withSolved(id, now)).ifPresent(this::warn);
      }
    }
  }
}
