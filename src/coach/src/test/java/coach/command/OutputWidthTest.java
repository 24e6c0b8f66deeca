package coach.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.CourseNameResolver;
import coach.course.SampleWorkbook;
import coach.progress.ProgressFile;
import coach.progress.ProgressSummary;
import coach.progress.SolutionAccess;
import coach.session.ExampleRunner;
import coach.terminal.KeyCommand;
import coach.text.MarkdownRenderer;
import coach.text.Page;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import coach.verdict.VerdictFormatter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import judge.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pictures.text.TextWidth;
import workbook.Exercise;
import workbook.MarkdownPage;
import workbook.Workbook;

/** Nothing that the coach prints is wider than the window. */
class OutputWidthTest {
  private static final String NASTY =
      "日本語".repeat(30)
          + " "
          + "U\u0308bung ".repeat(20)
          + "/a-long-path".repeat(15)
          + " \u202Ex\u009B2J";
  private static final String LANES =
      """
           │ A                            │ B                            │ Übung.java
      ─────┼──────────────────────────────┼──────────────────────────────┼───────────
        1  │ reads value → 0              │                              │ line 22
        ⋮  │                              │                              │
        2  │                              │ names.put("日本語日本語", 1) │ line 22
        ✗  │ WAITS for this               │                              │ line 23
      Replay: seed 2:2
      """;

  @TempDir Path folder;

  private static void fits(Page page, String what, int width) {
    for (boolean unicode : new boolean[] {true, false}) {
      for (String line :
          PageRenderer.lines(page, new TerminalCapabilities(width, false, unicode))) {
        assertTrue(TextWidth.of(line) <= width, () -> "%s at %d: %s".formatted(what, width, line));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 200})
  void theWorkbooksPages(int width) throws Exception {
    var workbook = new Workbook(Path.of("..", "..").toRealPath());
    var progress = ProgressFile.of(SampleWorkbook.in(folder).workbook());
    var summary = ProgressSummary.of(workbook, progress.now());
    fits(summary.list((_, _) -> true), "list", width);
    fits(ExampleRunner.page(new CourseNameResolver(workbook).examples()), "examples", width);
    fits(KeyCommand.help(), "help", width);
    fits(new Page().note(KeyCommand.foot()), "foot", width);
    for (Exercise exercise : workbook.exercises()) {
      fits(summary.header(exercise), "top of " + exercise, width);
      for (MarkdownPage.Hint hint : exercise.lesson().page().hints(exercise)) {
        var page = new Page();
        MarkdownRenderer.onto(page, hint.body());
        fits(page, "hint of " + exercise, width);
      }
      var solution = new SolutionAccess(exercise);
      solution.asked(progress, CoachFixture.NOW, "again");
      fits(
          solution.asked(progress, CoachFixture.NOW, "again").page(),
          "solution of " + exercise,
          width);
      for (MarkdownPage.Section section : exercise.lesson().page().markdown().sections()) {
        var page = new Page();
        MarkdownRenderer.onto(page, section.body());
        fits(page, section.heading(), width);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 200})
  void everyVerdict(int width) throws Exception {
    var exercise = SampleWorkbook.in(folder).greeting();
    var failure =
        new Verdict.Failure(
            NASTY,
            NASTY,
            Optional.of(SampleWorkbook.FAILURE_AS_NULL),
            false,
            Optional.of("Greeting.java:5"),
            Optional.of(LANES));
    var problem =
        new Verdict.Problem("mini/Greeting.java", 5, 20, NASTY, "compiler.err.prob.found.req");
    var verdicts =
        List.of(
            new Verdict.Passed(List.of(NASTY, "b"), NASTY),
            new Verdict.Failed(List.of(failure), NASTY),
            new Verdict.NotCompiled(List.of(problem)),
            new Verdict.Undecided(List.of(failure), ""),
            new Verdict.Hung(NASTY, NASTY),
            new Verdict.Exited(1, Optional.of("Greeting.java:5"), ""),
            new Verdict.OutOfMemory(Optional.empty(), ""),
            new Verdict.Crashed(134, Optional.of(NASTY), NASTY, ""));
    String source = SampleWorkbook.answer("Greeting", '"' + "日本語".repeat(40) + '"');
    for (Verdict verdict : verdicts) {
      fits(
          new VerdictFormatter(exercise, source).finding(verdict).page(),
          verdict.toString(),
          width);
    }
  }

  @Test
  void aPictureIsToldStepByStepWhereLanesHaveNoRoom() {
    assertTrue(
        PageRenderer.lines(new Page().picture(LANES), new TerminalCapabilities(40, false, true))
            .containsAll(
                List.of(
                    "  1  A: reads value → 0 (Übung.java:22)",
                    "       (Übung.java:22)",
                    "  ✗  A: WAITS for this (Übung.java:23)",
                    "Replay: seed 2:2")),
        () ->
            String.join(
                "\n",
                PageRenderer.lines(
                    new Page().picture(LANES), new TerminalCapabilities(40, false, true))));
  }

  /** What comes by a library, and what is said when something goes wrong. */
  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 200})
  void everyCommandsWords(int width) throws Exception {
    SampleWorkbook.in(folder.resolve("workbook"));
    var desk = new CoachFixture(folder.resolve("workbook"));
    desk.terminal = true;
    desk.environment.putAll(Map.of("COLUMNS", Integer.toString(width), "NO_COLOR", "1"));
    var lines = new ArrayList<String[]>();
    for (String command :
        "watch list check hint reset solution example timeline plot report jshell doctor"
            .split(" ")) {
      lines.add(new String[] {command, "--help"});
    }
    Stream.of(
            "--help", "list", "hint 1.1", "check", "doctor", "hint nonsense-of-a-long-name", "--no")
        .forEach(line -> lines.add(line.split(" ")));
    for (String[] line : lines) {
      desk.run(line);
    }
    // The progress bar of check is drawn over itself.
    for (String drawn : desk.said.raw().split("[\r\n]+")) {
      assertTrue(TextWidth.of(drawn) <= width, () -> width + ": " + drawn);
    }
  }
}
