package coach.command;

import coach.error.CommandFailedException;
import coach.progress.Progress;
import coach.progress.ProgressSummary;
import coach.report.PictureArchive;
import coach.text.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import measure.Benchmarks;
import measure.ExerciseBenchmark;
import measure.MeasuredAnswer;
import measure.MeasuringException;
import measure.MeasuringMode;
import measure.MeasuringResult;
import measure.ResultCharts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pictures.Picture;
import pictures.ReportPage;
import workbook.Exercise;

/** Measures the learner's answer and draws how fast it is. */
@Command(
    name = "plot",
    description = "Measures your answer with JMH and draws how fast it is on more threads.",
    footer = {
      "",
      "Nothing is graded by it. Leave the machine alone meanwhile: what else it does is measured"
          + " too."
    })
final class PlotCommand extends DrawingCommand {
  private static final String YOURS = "yours";
  private static final String CAVEAT =
      "Measured in one round with short warm-ups: a first impression, no figures to keep. --full"
          + " takes longer.";

  private static final String TAKES_A_WHILE =
      "Measuring takes about half a minute, more on a slow machine. It can be stopped at any time.";
  private static final String TAKES_LONG =
      "Measuring takes many minutes. It can be stopped at any time.";

  @Parameters(
      arity = "0..1",
      paramLabel = "EXERCISE",
      description = "3.1 or PoolMap; else the first that is not solved.")
  private String word;

  @Option(
      names = "--full",
      description = "Measures in five rounds, for figures to be kept: takes many minutes.")
  private boolean full;

  @Override
  public Integer call() throws Exception {
    var exercise = orFirstUnsolved(word);
    var benchmarks = new Benchmarks(coach().workbook());
    var benchmark = benchmarks.of(exercise);
    if (benchmark.isEmpty()) {
      print(new Page().text(notMeasured(exercise, benchmarks)));
      return Coach.EXIT_NOT_SOLVED;
    }
    if (ProgressSummary.state(exercise, coach().progress().now()) != Progress.State.SOLVED) {
      print(
          new Page()
              .text(
                  exercise
                      + " is not solved yet: how fast a wrong answer is says little about a right"
                      + " one."));
    }
    var outcome = measured(benchmark.get());
    var drawings = new ResultCharts(exercise.title(), outcome, YOURS);
    var pictures = new ArrayList<Picture>();
    drawings
        .speedUp()
        .ifPresent(picture -> take(exercise, PictureArchive.Kind.SPEEDUP, picture, pictures));
    drawings
        .breakEven()
        .ifPresent(picture -> take(exercise, PictureArchive.Kind.BREAK_EVEN, picture, pictures));
    show(exercise, outcome.machine().toString(), pictures);
    return Coach.EXIT_OK;
  }

  private static String notMeasured(Exercise exercise, Benchmarks benchmarks) throws IOException {
    var names = benchmarks.all().stream().map(ExerciseBenchmark::exercise).toList();
    return "Speed is not the point of %s, so there is nothing to be drawn. It is that of %s."
        .formatted(exercise, String.join(", ", names));
  }

  private MeasuringResult measured(ExerciseBenchmark benchmark) throws Exception {
    var mode = full ? MeasuringMode.FULL : MeasuringMode.CURVE;
    print(new Page().note(full ? TAKES_LONG : TAKES_A_WHILE));
    var yours = new MeasuredAnswer(YOURS, benchmark.learners().sources());
    try (var measuring = benchmark.measuring(List.of(yours), mode, this::progress)) {
      return measuring.outcome();
    } catch (MeasuringException e) {
      throw new CommandFailedException(e.getMessage());
    }
  }

  private void progress(String line) {
    coach().complain(line);
  }

  /** Prints it, and keeps it for the report. */
  private void take(
      Exercise exercise, PictureArchive.Kind kind, Picture picture, List<Picture> all) {
    var page = new Page().gap();
    picture.words().lines().forEach(page::row);
    print(page);
    all.add(picture);
    keep(exercise, kind, picture);
  }

  private void show(Exercise exercise, String machine, List<Picture> pictures) throws Exception {
    var entry =
        new ReportPage.Entry(
            exercise.title(), "measured", ReportPage.State.GOOD, List.of(), pictures, List.of());
    String caveat = full ? "" : CAVEAT;
    var report =
        new ReportPage(
            exercise + ": how fast",
            machine,
            List.of(new ReportPage.Chapter("Your answer", caveat, List.of(entry))));
    String words = show(report, page("plot-" + exercise.name()));
    print(new Page().gap().text(caveat).note(words));
  }
}
