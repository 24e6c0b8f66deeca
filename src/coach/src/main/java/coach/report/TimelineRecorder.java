package coach.report;

import coach.process.EndWithParentServer;
import coach.process.Environment;
import coach.process.ForegroundProcess;
import coach.verdict.ExerciseJudge;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import judge.api.Submission;
import judge.api.Verdict;
import pictures.Interleaving;
import pictures.RecordedRun;
import pictures.RecordingSettings;
import pictures.ReportPage;
import pictures.Timeline;
import workbook.Example;
import workbook.Exercise;
import workbook.TextFiles;
import workbook.Workbook;

/** Runs something under JDK Flight Recorder and makes timelines of what was recorded. */
public record TimelineRecorder(Environment environment, Workbook workbook) {
  /**
   * Tests that explore schedules start thousands of threads: so many lanes tell nobody anything.
   */
  private static final int MOST_THREADS = 200;

  /** So many tasks at once are enough to be seen. */
  private static final int ENOUGH = 3;

  /** A test, and the timeline of its threads. */
  public record Drawn(RecordedRun.Test test, Timeline timeline) {}

  /** What came of a test run. */
  public record Recorded(ExerciseVerdict finding, List<Drawn> drawn) {

    /**
     * The test to be shown first: the one that is asked for, or failed, or one of few threads in
     * which several tasks were held at once.
     *
     * @param words of its name; empty if nobody asks for one
     */
    public Optional<Drawn> choose(String words) {
      if (!words.isEmpty()) {
        return drawn.stream().filter(d -> d.test().name().contains(words)).findFirst();
      }
      var failed = drawn.stream().filter(d -> !d.test().passed()).findFirst();
      return failed.or(() ->
          drawn.stream()
              .max(
                  Comparator.comparingInt(
                          (Drawn d) -> Math.min(ENOUGH, d.timeline().mostAtOnce(true)))
                      .thenComparingInt(d -> -d.timeline().threads())));
    }

    /** Why there is nothing to be shown. */
    public String whyNone(String words) {
      if (!drawn.isEmpty()) {
        return "No test with \"%s\" in its name started a thread.".formatted(words);
      }
      return switch (finding.outcome()) {
        case NOT_COMPILED -> "Nothing ran, so there is no timeline.";
        case EXITED, OUT_OF_MEMORY, CRASHED ->
            "The run ended before its recording could be written.";
        default ->
            "The tests that ran show nothing on a timeline: they start no threads, or play your"
                + " code under many schedules, of which only one that fails is shown.";
      };
    }

    /** All tests, and the schedule in which it failed if there is one. */
    public ReportPage report() {
      var entry =
          new ReportPage.Entry(
              finding.exercise().title(),
              finding.outcome().words(),
              finding.outcome().isSolved() ? ReportPage.State.GOOD : ReportPage.State.BAD,
              finding.sentence().lines().toList(),
              drawn.stream().map(d -> d.timeline().draw()).toList(),
              interleavings(finding));
      return new ReportPage(
          finding.exercise() + ": who ran when",
          "A test run, recorded by JDK Flight Recorder",
          List.of(new ReportPage.Chapter("Each test by itself", "", List.of(entry))));
    }
  }

  /** The failing schedule of a verdict, if it has one. */
  public static List<Interleaving> interleavings(ExerciseVerdict finding) {
    return finding.failure().flatMap(Verdict.Failure::picture).flatMap(Interleaving::of).stream()
        .toList();
  }

  /** A page of timelines that stand for themselves. */
  public static ReportPage page(String title, List<Timeline> timelines) {
    var entry =
        new ReportPage.Entry(
            title,
            "recorded",
            ReportPage.State.GOOD,
            List.of(),
            timelines.stream().map(Timeline::draw).toList(),
            List.of());
    return new ReportPage(
        title + ": who ran when",
        "Recorded by JDK Flight Recorder",
        List.of(new ReportPage.Chapter("The whole program", "", List.of(entry))));
  }

  /**
   * Has an answer judged and recorded.
   *
   * @param folder for the recording
   */
  public Recorded ofExercise(Exercise exercise, Path folder)
      throws IOException, InterruptedException {
    Path recording = folder.resolve("run.jfr");
    Path settings = RecordingSettings.writeSettings(folder);
    byte[] answer = TextFiles.bytes(exercise.file());
    try (var judging = environment.verdictServices().open(workbook, VerdictService.Purpose.BATCH)) {
      var finding =
          new ExerciseJudge(new Recording(judging, settings, recording)).judge(exercise, answer);
      return new Recorded(finding, drawn(recording));
    }
  }

  /** Judges with a recording. */
  private record Recording(VerdictService judging, Path settings, Path file)
      implements VerdictService {
    @Override
    public Verdict judge(Submission submission) throws InterruptedException {
      return judging.judgeRecorded(submission, settings, file);
    }

    @Override
    public void close() {}
  }

  private static List<Drawn> drawn(Path recording) throws IOException {
    if (!Files.isRegularFile(recording) || Files.size(recording) == 0) {
      return List.of();
    }
    var run = RecordedRun.read(recording);
    var drawn = new ArrayList<Drawn>();
    for (RecordedRun.Test test : run.tests()) {
      var timeline = run.of(test);
      if (!timeline.tellsNothing() && timeline.threads() <= MOST_THREADS) {
        drawn.add(new Drawn(test, timeline));
      }
    }
    return drawn;
  }

  /** An example's timeline, and the status with which it ended. */
  public record OfExample(Timeline timeline, int status) {}

  /**
   * Runs an example and records it; it prints to the terminal as ever.
   *
   * @param folder for the recording
   */
  public OfExample ofExample(Example example, Path folder)
      throws IOException, InterruptedException {
    Path recording = folder.resolve("example.jfr");
    var command = new ArrayList<String>();
    command.add(Environment.jdkTool("java"));
    command.addAll(EndWithParentServer.options());
    command.addAll(RecordingSettings.options(folder, recording));
    command.add(example.path());
    int status =
        environment
            .foregroundRunner()
            .run(new ForegroundProcess(command).in(example.lesson().folder()));
    String name = example.name();
    return new OfExample(
        Files.isRegularFile(recording)
            ? RecordedRun.read(recording).whole(name)
            : Timeline.ofNothing(name),
        status);
  }
}
