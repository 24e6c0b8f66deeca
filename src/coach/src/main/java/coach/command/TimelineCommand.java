package coach.command;

import coach.course.CourseNameResolver;
import coach.error.CommandFailedException;
import coach.report.PictureArchive;
import coach.report.TimelineRecorder;
import coach.text.Page;
import java.nio.file.Path;
import java.util.List;
import judge.api.Verdict;
import judge.files.TemporaryFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pictures.ReportPage;
import pictures.Timeline;
import workbook.Example;
import workbook.Exercise;

/** Shows which thread did what when. */
@Command(
    name = "timeline",
    description = "Shows which thread did what when, in a test run of your answer or an example.",
    footer = {
      "",
      "It runs under JDK Flight Recorder. Of a test run the terminal shows one test, the one that"
          + " failed if one did; the page has all of them."
    })
final class TimelineCommand extends DrawingCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description = "An exercise (3.1, PoolMap) or an example; else the first that is not solved.")
  private String what;

  @Option(names = "--test", paramLabel = "WORDS", description = "The test whose name has these.")
  private String test = "";

  @Override
  public Integer call() throws Exception {
    Exercise exercise = exerciseMeant();
    Path folder = TemporaryFolders.create("coach-");
    try {
      return exercise == null
          ? ofExample(coach().lookup().example(what, null), folder)
          : ofExercise(exercise, folder);
    } finally {
      TemporaryFolders.delete(folder);
    }
  }

  /** Null if an example is meant. */
  private Exercise exerciseMeant() throws Exception {
    try {
      return orFirstUnsolved(what);
    } catch (CourseNameResolver.NameNotFoundException noExercise) {
      try {
        coach().lookup().example(what, null);
        return null;
      } catch (CourseNameResolver.NameNotFoundException noExample) {
        throw new CourseNameResolver.NameNotFoundException("exercise or example", what, names());
      }
    }
  }

  private List<String> names() throws Exception {
    var names = new java.util.ArrayList<String>();
    for (Exercise exercise : coach().workbook().exercises()) {
      names.add(exercise.name());
    }
    for (Example example : coach().lookup().examples()) {
      names.add(example.name());
    }
    return names;
  }

  private int ofExercise(Exercise exercise, Path folder) throws Exception {
    var recorded = timelines().ofExercise(exercise, folder);
    var page = new Page().text(recorded.finding().exercise() + ": " + firstLine(recorded));
    var schedule = recorded.finding().failure().flatMap(Verdict.Failure::picture);
    var chosen = recorded.choose(test);
    if (schedule.isPresent() && test.isEmpty()) {
      print(page.gap().picture(schedule.get()));
    } else if (chosen.isPresent()) {
      var timeline = chosen.get().timeline();
      print(drawn(page.gap(), timeline));
      keep(exercise, PictureArchive.Kind.TIMELINE, timeline.draw());
    } else {
      print(page.gap().text(recorded.whyNone(test)));
      return Coach.EXIT_NOT_SOLVED;
    }
    showAll(exercise.name(), recorded.report());
    return Coach.EXIT_OK;
  }

  private TimelineRecorder timelines() throws CommandFailedException {
    return new TimelineRecorder(coach().environment(), coach().workbook());
  }

  private static String firstLine(TimelineRecorder.Recorded recorded) {
    return recorded.finding().sentence().lines().findFirst().orElse("");
  }

  private int ofExample(Example example, Path folder) throws Exception {
    String name = example.name();
    var recorded = timelines().ofExample(example, folder);
    print(drawn(new Page(), recorded.timeline()));
    if (recorded.status() != 0) {
      print(new Page().note("It ended with status %d.".formatted(recorded.status())));
    }
    showAll(name, TimelineRecorder.page(name, List.of(recorded.timeline())));
    return Coach.EXIT_OK;
  }

  private Page drawn(Page page, Timeline timeline) {
    timeline.screen(capabilities().width(), capabilities().unicode()).lines().forEach(page::row);
    return page;
  }

  private void showAll(String name, ReportPage report) throws Exception {
    print(new Page().gap().note(show(report, page("timeline-" + name))));
  }
}
