package coach.command;

import coach.classroom.BatchJudge;
import coach.classroom.CheckJournal;
import coach.classroom.CheckResults;
import coach.classroom.CheckResultsPage;
import coach.classroom.EarlierResults;
import coach.classroom.ProgressBar;
import coach.classroom.ResultDistributor;
import coach.classroom.VerdictFingerprint;
import coach.course.CoachFolder;
import coach.error.CommandFailedException;
import coach.process.GracefulShutdown;
import coach.progress.ProgressSummary;
import coach.progress.SolutionAccess;
import coach.progress.VerdictRecorder;
import coach.reading.LearnersBook;
import coach.sandbox.SandboxSelection;
import coach.submission.Learner;
import coach.submission.LearnerDiscovery;
import coach.text.Page;
import coach.verdict.ExerciseJudge;
import coach.verdict.VerdictService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.Exercise;

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

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "With --learners: keeps each result at once as a line of JSON in FILE, and takes over"
              + " what it knows already of the same answers.")
  private Path journalFile;

  @Option(
      names = "--afresh",
      description = "With --learners: takes nothing over from an earlier run.")
  private boolean afresh;

  @Option(
      names = "--sandbox",
      negatable = true,
      description =
          "With --learners: each answer runs in a sandbox that bwrap (bubblewrap) makes. Without"
              + " this option it does where bwrap is there; --no-sandbox turns it off.")
  private Boolean sandbox;

  private VerdictRecorder own; // null for a class

  @Override
  public Integer call() throws Exception {
    var exercises = coach().lookup().exercises(words);
    own =
        folders.isEmpty()
            ? VerdictRecorder.of(coach().progress(), coach().environment().clock(), exercises)
            : null;
    var results = new CheckResults(learners(exercises), exercises);
    var confinement = confinement();
    try (var journal = journal(exercises, confinement)) {
      var check =
          new ResultDistributor(
              coach().environment().out(),
              results,
              json,
              Optional.ofNullable(junit).map(coach().environment().folder()::resolve),
              journal.file());
      check.begin();
      try (var _ = new GracefulShutdown()) {
        var purpose =
            folders.isEmpty()
                ? VerdictService.Purpose.BATCH
                : new VerdictService.Purpose.Untrusted(confinement.sandbox());
        judge(results, purpose, journal.earlier(), check);
      } finally {
        tell(check, results);
      }
      return ended(check, results, journal);
    }
  }

  /** Only strangers are confined: whoever judges his own answers can run them as well. */
  private SandboxSelection confinement() throws Exception {
    if (folders.isEmpty()) {
      return SandboxSelection.of(false, Map.of());
    }
    var confinement = SandboxSelection.of(sandbox, coach().environment().environment());
    if (!confinement.words().isEmpty()) {
      warn(confinement.words());
    }
    return confinement;
  }

  private void judge(
      CheckResults results,
      VerdictService.Purpose purpose,
      EarlierResults memory,
      ResultDistributor check)
      throws Exception {
    var around = coach().environment();
    try (var judging = around.verdictServices().open(coach().workbook(), purpose)) {
      var bar =
          new ProgressBar(
              around.out(), coach().capabilities(), coach().hasKeys() && !json, results.asked());
      bar.begin();
      try {
        new BatchJudge(new ExerciseJudge(judging, true), Math.max(1, jobs), memory)
            .run(
                results.learners(),
                results.exercises(),
                result -> {
                  check.add(result);
                  bar.step(result);
                });
      } finally {
        bar.end();
      }
    }
  }

  private void tell(ResultDistributor check, CheckResults results)
      throws IOException, CommandFailedException {
    if (own != null) {
      for (BatchJudge.Result result : results.all()) {
        own.remember(result.finding()).ifPresent(this::warn);
      }
      var summary = ProgressSummary.of(coach().workbook(), coach().progress().now());
      new LearnersBook(coach().workbook()).updateProgress(summary).ifPresent(this::warn);
    }
    check.end();
    if (!json) {
      var page = CheckResultsPage.of(results, !folders.isEmpty());
      coach().print(new Page().add(page).add(invitation(results)));
    }
    if (check.remembered() > 0) {
      warn(
          "%d of %d results are those of an earlier run, as neither answer nor workbook has changed"
                  .formatted(check.remembered(), results.asked())
              + " (--afresh judges them anew).");
    }
    if (!results.isComplete() && !folders.isEmpty()) {
      warn("It was ended before all were judged. The same command goes on from there.");
    }
  }

  /** For one exercise of the learner's own that has passed. */
  private Page invitation(CheckResults results) throws IOException {
    if (own == null || results.asked() != 1 || !results.areAllSolved()) {
      return new Page();
    }
    var solved = results.exercises().getFirst();
    return new Page()
        .gap()
        .add(
            new SolutionAccess(solved)
                .invitation("`coach solution %s`".formatted(solved.number())));
  }

  private int ended(ResultDistributor check, CheckResults results, CheckJournal journal)
      throws IOException {
    var troubles = check.writeFailures();
    troubles.forEach(this::warn);
    if (!troubles.isEmpty()) {
      if (journal.isOurs()) {
        warn("What was judged is kept: the same command takes it over.");
      }
      return Coach.EXIT_ERROR;
    }
    journal.deleteIfOurs();
    return results.areAllSolved() ? Coach.EXIT_OK : Coach.EXIT_NOT_SOLVED;
  }

  private CheckJournal journal(List<Exercise> exercises, SandboxSelection confinement)
      throws Exception {
    // A verdict from outside of the sandbox is not one from inside.
    var digests = new VerdictFingerprint(confinement.isOn() ? "sandbox" : "");
    if (journalFile != null) {
      return CheckJournal.named(
          coach().environment().folder().resolve(journalFile), digests, afresh);
    }
    return folders.isEmpty()
        ? CheckJournal.none()
        : CheckJournal.ofThisClass(
            CoachFolder.of(coach().workbook()), full(), exercises, digests, afresh, this::warn);
  }

  private List<Learner> learners(List<Exercise> exercises) throws Exception {
    if (folders.isEmpty()) {
      return List.of(Learner.of(coach().workbook().root()));
    }
    for (Path folder : full()) {
      if (!Files.isDirectory(folder)) {
        throw new CommandFailedException("There is no folder " + folder + ".");
      }
    }
    return LearnerDiscovery.of(full(), exercises);
  }

  private List<Path> full() {
    return folders.stream().map(coach().environment().folder()::resolve).toList();
  }
}
