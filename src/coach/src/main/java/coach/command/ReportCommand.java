package coach.command;

import coach.classroom.BatchJudge;
import coach.classroom.ProgressBar;
import coach.course.AnswerText;
import coach.play.ReportGames;
import coach.report.PictureArchive;
import coach.report.ReportLinks;
import coach.report.TimelineRecorder;
import coach.submission.Learner;
import coach.text.Page;
import coach.verdict.ExerciseJudge;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import measure.Benchmarks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pictures.ReportPage;
import workbook.Exercise;
import workbook.Lesson;
import workbook.TextFiles;

/** Writes one page about everything that a learner has done. */
@Command(
    name = "report",
    description = "Writes one HTML page: how you stand, verdicts, curves and timelines.",
    footer = {
      "",
      "Exercises that you have begun are judged for it. Curves and timelines are those that `plot`"
          + " and `timeline` have made. The page loads nothing and sends nothing."
    })
final class ReportCommand extends DrawingCommand {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  @Parameters(
      arity = "0..*",
      paramLabel = "WHAT",
      description = "Exercises and lessons: 3.1, PoolMap, 3, pools; else all.")
  private List<String> words = List.of();

  @Option(names = "--out", paramLabel = "FILE", description = "Where the page goes to.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    var exercises = coach().lookup().exercises(words);
    var findings = judged(exercises.stream().filter(ReportCommand::isBegun).toList());
    Path file = out == null ? page("report") : coach().environment().folder().resolve(out);
    var report = report(exercises, findings, games(findings, file), file);
    print(new Page().text(report.lead()).note(show(report, file)));
    return Coach.EXIT_OK;
  }

  /** Whether the learner's file is another than the one that was shipped. */
  private static boolean isBegun(Exercise exercise) {
    try {
      return !AnswerText.same(
          TextFiles.bytes(exercise.file()), Files.readAllBytes(exercise.shipped()));
    } catch (IOException e) {
      return true; // the verdict will say what is wrong with it
    }
  }

  private Map<Exercise, ExerciseVerdict> judged(List<Exercise> begun) throws Exception {
    var findings = new LinkedHashMap<Exercise, ExerciseVerdict>();
    if (begun.isEmpty()) {
      return findings;
    }
    var around = coach().environment();
    var me = List.of(Learner.of(coach().workbook().root()));
    int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    try (var judging =
        around.verdictServices().open(coach().workbook(), VerdictService.Purpose.BATCH)) {
      var bar =
          new ProgressBar(around.out(), coach().capabilities(), coach().hasKeys(), begun.size());
      try {
        for (BatchJudge.Result result :
            new BatchJudge(new ExerciseJudge(judging), jobs).run(me, begun, bar.begin()::step)) {
          findings.put(result.finding().exercise(), result.finding());
        }
      } finally {
        bar.end();
      }
    }
    return findings;
  }

  /** The pages beside the report on which answers are played. */
  private Map<Exercise, Path> games(Map<Exercise, ExerciseVerdict> findings, Path report)
      throws Exception {
    var playable = findings.values().stream().filter(ReportGames::isPlayable).toList();
    if (playable.isEmpty()) {
      return Map.of();
    }
    var services = coach().environment().verdictServices();
    try (var service = services.open(coach().workbook(), VerdictService.Purpose.BATCH)) {
      return ReportGames.write(playable, report, service);
    }
  }

  /**
   * @param games the pages on which answers are played
   * @param file where it will be: its links begin there
   */
  private ReportPage report(
      List<Exercise> exercises,
      Map<Exercise, ExerciseVerdict> findings,
      Map<Exercise, Path> games,
      Path file)
      throws Exception {
    var links = new ReportLinks(file);
    var benchmarks = new Benchmarks(coach().workbook());
    var chapters = new LinkedHashMap<Lesson, List<ReportPage.Entry>>();
    for (Exercise exercise : exercises) {
      chapters
          .computeIfAbsent(exercise.lesson(), _ -> new ArrayList<>())
          .add(entry(exercise, findings.get(exercise), links(exercise, games, links), benchmarks));
    }
    var all = new ArrayList<ReportPage.Chapter>();
    for (var chapter : chapters.entrySet()) {
      String title = chapter.getKey().page().title();
      all.add(
          new ReportPage.Chapter(
              title.isEmpty() ? chapter.getKey().name() : title,
              solved(chapter.getValue()),
              chapter.getValue()));
    }
    String when = at(coach().environment().clock().instant());
    return new ReportPage(
        "Many Hands: how you stand",
        "%s · %s".formatted(when, solved(all.stream().flatMap(c -> c.entries().stream()).toList())),
        all);
  }

  private static String solved(List<ReportPage.Entry> entries) {
    return "%d of %d exercises solved"
        .formatted(
            entries.stream().filter(e -> e.state() == ReportPage.State.GOOD).count(),
            entries.size());
  }

  private static String at(Instant moment) {
    return DAY_AND_TIME.format(moment.atZone(ZoneId.systemDefault()));
  }

  private static ReportPage.State state(ExerciseVerdict finding) {
    if (finding == null) {
      return ReportPage.State.OPEN;
    }
    return finding.outcome().isSolved() ? ReportPage.State.GOOD : ReportPage.State.BAD;
  }

  /** What could be drawn and has not been. */
  private static String advice(
      Exercise exercise, List<PictureArchive.SavedPicture> kept, Benchmarks benchmarks)
      throws IOException {
    var kinds = kept.stream().map(PictureArchive.SavedPicture::kind).toList();
    var sentences = new ArrayList<String>();
    if (!kinds.contains(PictureArchive.Kind.TIMELINE)) {
      sentences.add(
          "The key t in the coach, or coach timeline %s, adds a picture of who ran when, if its tests start threads."
              .formatted(exercise.name()));
    }
    boolean isMeasured = benchmarks.of(exercise).isPresent();
    if (isMeasured && !kinds.contains(PictureArchive.Kind.SPEEDUP)) {
      sentences.add(
          "The key p, or coach plot %s, adds how fast it is on more threads."
              .formatted(exercise.name()));
    }
    return String.join(" ", sentences);
  }

  private static List<ReportPage.Link> links(
      Exercise exercise, Map<Exercise, Path> games, ReportLinks links) throws IOException {
    var all = new ArrayList<>(links.of(exercise));
    if (games.containsKey(exercise)) {
      all.add(links.to(games.get(exercise), "Be the scheduler: play it step by step"));
    }
    return all;
  }

  /**
   * @param finding null if it has not been begun
   */
  private ReportPage.Entry entry(
      Exercise exercise,
      ExerciseVerdict finding,
      List<ReportPage.Link> links,
      Benchmarks benchmarks)
      throws Exception {
    var paragraphs = new ArrayList<String>();
    if (finding == null) {
      exercise
          .lesson()
          .page()
          .goal(exercise)
          .ifPresent(goal -> paragraphs.add(goal.replace("`", "")));
    } else {
      finding
          .failure()
          .ifPresent(failure -> paragraphs.add("At the test “%s”:".formatted(failure.test())));
      finding.sentence().lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
    }
    var kept = PictureArchive.of(coach().workbook()).of(exercise);
    kept.forEach(k -> paragraphs.add("%s: made %s.".formatted(k.kind().words(), at(k.made()))));
    return new ReportPage.Entry(
        exercise.title(),
        finding == null ? "not begun" : finding.outcome().words(),
        state(finding),
        links,
        paragraphs,
        finding == null ? "" : advice(exercise, kept, benchmarks),
        kept.stream().map(PictureArchive.SavedPicture::picture).toList(),
        finding == null ? List.of() : TimelineRecorder.interleavings(finding));
  }
}
