package coach.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import coach.text.Page;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import judge.api.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Exercise;

class VerdictFormatterTest {
  @TempDir Path folder;
  private Exercise exercise;

  @BeforeEach
  void begin() throws Exception {
    exercise = SampleWorkbook.in(folder).greeting();
  }

  private String formatted(VerdictOutcome outcome, Verdict verdict) throws Exception {
    var finding =
        new VerdictFormatter(exercise, SampleWorkbook.answer("Greeting", "name")).finding(verdict);
    assertEquals(outcome, finding.outcome());
    return text(finding);
  }

  private static String text(ExerciseVerdict finding) {
    return String.join(
        "\n", PageRenderer.lines(finding.page(), new TerminalCapabilities(100, false, true)));
  }

  @Test
  void passedSaysWhatWasProved() throws Exception {
    String formatted =
        formatted(VerdictOutcome.SOLVED, new Verdict.Passed(List.of("says it", "twice"), ""));
    assertTrue(
        formatted.contains("✓ Passed: 1.1 Greeting.\nWhat was proved:\n- says it\n- twice"),
        formatted);
  }

  @Test
  void failedTeaches() throws Exception {
    var failure =
        new Verdict.Failure(
            "says it",
            "You said nothing. Null hides why. (03-pools, \"First good answer wins\")",
            Optional.of(SampleWorkbook.FAILURE_AS_NULL),
            false,
            Optional.of("Greeting.java:5"));
    String formatted = formatted(VerdictOutcome.FAILED, new Verdict.Failed(List.of(failure), ""));
    assertTrue(formatted.contains("Not yet: 1.1 Greeting, at “says it”"), formatted);
    assertTrue(formatted.contains("You said nothing."), formatted);
    assertTrue(formatted.contains(SampleWorkbook.FAILURE_AS_NULL.words()), formatted);
    assertTrue(
        formatted.contains("lessons/03-pools/README.md \"First good answer wins\""), formatted);
    assertTrue(formatted.contains("lessons/01-mini/src/main/java/mini/Greeting.java:5"), formatted);
  }

  @Test
  void aPictureStaysAsItIs() throws Exception {
    String picture = "     │ A             │ B\n─────┼───────────────┼───\n  3  │ reads value: 0│";
    var failure =
        new Verdict.Failure(
            "t", "One is lost.", Optional.empty(), false, Optional.empty(), Optional.of(picture));
    String formatted = formatted(VerdictOutcome.FAILED, new Verdict.Failed(List.of(failure), ""));
    assertTrue(formatted.contains("One is lost.\n\n" + picture), formatted);
  }

  @Test
  void theSectionIsToldWithItsLine() throws Exception {
    new SampleWorkbook(folder)
        .write("lessons/03-pools/README.md", "# 03 Pools\n\n## First good answer wins\n");
    var failure =
        new Verdict.Failure(
            "t",
            "m",
            Optional.of(SampleWorkbook.FAILURE_AS_NULL),
            false,
            Optional.of("Else.java:5"));
    String formatted = formatted(VerdictOutcome.FAILED, new Verdict.Failed(List.of(failure), ""));
    assertTrue(formatted.contains("lessons/03-pools/README.md:3 \"First"), formatted);
    assertFalse(formatted.contains("Else.java"), "not the learner's file");
  }

  @Test
  void aStubIsNotWrittenYet() throws Exception {
    var failure =
        new Verdict.Failure(
            "t", "Not written yet: do it.", Optional.empty(), true, Optional.empty());
    String formatted = formatted(VerdictOutcome.UNSOLVED, new Verdict.Failed(List.of(failure), ""));
    assertEquals("✗ 1.1 Greeting: not written yet.\nDo it.", formatted);
  }

  @Test
  void everyOtherEndSaysWhatHappenedAndWhatToDo() throws Exception {
    String hung =
        formatted(VerdictOutcome.HUNG, new Verdict.Hung("Your code did not come to an end.", ""));
    assertTrue(hung.contains("did not come to an end") && hung.contains("It was stopped"), hung);
    String exited =
        formatted(VerdictOutcome.EXITED, new Verdict.Exited(3, Optional.of("Greeting.java:5"), ""));
    assertTrue(
        exited.contains("status 3 at Greeting.java:5") && exited.contains("System.exit"), exited);
    String full =
        formatted(VerdictOutcome.OUT_OF_MEMORY, new Verdict.OutOfMemory(Optional.empty(), ""));
    assertTrue(full.contains("used up all of the memory"), full);
    String crashed =
        formatted(VerdictOutcome.CRASHED, new Verdict.Crashed(137, Optional.empty(), "killed", ""));
    assertTrue(crashed.contains("seldom the reason") && crashed.contains("killed"), crashed);
    var failure =
        new Verdict.Failure("", "no test ran.", Optional.empty(), false, Optional.empty());
    String undecided =
        formatted(VerdictOutcome.UNDECIDED, new Verdict.Undecided(List.of(failure), ""));
    assertTrue(undecided.contains("No verdict: no test ran."), undecided);
  }

  @Test
  void aMessageOfMegabytesHidesNothing() throws Exception {
    var failure =
        new Verdict.Failure(
            "says it", "x".repeat(5_000_000), Optional.empty(), false, Optional.empty());
    var verdict = new Verdict.Failed(List.of(failure), "");
    var finding =
        new VerdictFormatter(exercise, SampleWorkbook.answer("Greeting", "name")).finding(verdict);
    String formatted = text(finding);
    assertTrue(formatted.startsWith("✗ Not yet: 1.1 Greeting"), formatted);
    assertTrue(
        formatted.replaceAll("\\s+", " ").contains("characters are left out here"), formatted);
    assertTrue(formatted.length() < 3000, "is " + formatted.length());
    assertTrue(finding.sentence().length() < 3000, "for reports too");
  }

  @Test
  void whatNoTestCanJudgeIsToldOnce() throws Exception {
    var one =
        new Verdict.Failure(
            "one", "This test can't judge the code.", Optional.empty(), false, Optional.empty());
    var other =
        new Verdict.Failure("other", one.message(), Optional.empty(), false, Optional.empty());
    var verdict = new Verdict.Undecided(List.of(one, other, one), "");
    var finding = new VerdictFormatter(exercise, "").finding(verdict);
    assertEquals("No verdict: This test can't judge the code.", finding.sentence());
    var page = new Page().bad("1.1: undecided. One reason.\nAnother reason.");
    assertEquals(
        List.of("✗ 1.1: undecided. One reason.", "  Another reason."),
        PageRenderer.lines(page, new TerminalCapabilities(80, false, true)),
        "one mark, however many reasons");
  }

  @Test
  void whatWasPrintedIsShownFromItsEnd() throws Exception {
    String many =
        IntStream.range(0, 1000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    String formatted =
        formatted(
            VerdictOutcome.SOLVED,
            new Verdict.Passed(List.of("t"), many + "\n" + "x".repeat(9000)));
    assertTrue(formatted.contains("Printed, the last 12 lines:"), formatted);
    assertTrue(formatted.contains("line 999") && !formatted.contains("line 900"), formatted);
    assertTrue(formatted.length() < 1000, formatted);
  }

  @Test
  void whatIsNotUtf8IsToldWithoutAJudge() throws Exception {
    byte[] latin = "package mini;\n// é".getBytes(StandardCharsets.ISO_8859_1);
    var finding = new ExerciseJudge(new FakeVerdictService()).judge(exercise, latin);
    assertEquals(VerdictOutcome.NOT_COMPILED, finding.outcome());
    assertTrue(text(finding).contains("Line 2 of lessons/01-mini"), text(finding));
  }

  @Test
  void aJudgeThatFailsIsAFindingToo() throws Exception {
    byte[] source = "package mini; // breaks the judge".getBytes(StandardCharsets.UTF_8);
    var finding = new ExerciseJudge(new FakeVerdictService()).judge(exercise, source);
    assertEquals(VerdictOutcome.NOT_JUDGED, finding.outcome());
    assertTrue(text(finding).contains("not your code's doing: the judge is broken"), text(finding));
  }

  @Test
  void whereTheToolsAreOlderThanTheWorkbookTheCommandIsNamedThatBuildsThem() throws Exception {
    byte[] source = "package mini; // needs a newer judge".getBytes(StandardCharsets.UTF_8);
    var finding = new ExerciseJudge(new FakeVerdictService()).judge(exercise, source);
    assertEquals(VerdictOutcome.NOT_JUDGED, finding.outcome());
    String flowing = text(finding).replaceAll("\\s+", " ");
    assertTrue(flowing.contains("has no com.example.Library"), flowing);
    assertTrue(flowing.contains("Type `mvn -q -f src`"), flowing);
    assertFalse(flowing.contains("doctor"), flowing);
  }
}
