package coach.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.command.CapturedOutput;
import coach.course.SampleWorkbook;
import coach.submission.Learner;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictFormatter;
import coach.verdict.VerdictOutcome;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import judge.api.Verdict;
import measure.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class CheckReportsTest {
  @TempDir Path folder;
  private CheckResults results;
  private BatchJudge.Result solved;

  @BeforeEach
  void begin() throws Exception {
    var mini = SampleWorkbook.in(folder);
    var ada = new Learner("Ada \"Å\" \u0001", folder.resolve("ada"));
    var sentences = new VerdictFormatter(mini.greeting(), "");
    var failure =
        new Verdict.Failure(
            "says it",
            "You said <nothing> & \u0007\n\uD800.",
            Optional.of(SampleWorkbook.FAILURE_AS_NULL),
            false,
            Optional.of("Greeting.java:5"),
            Optional.of("A │ B"));
    var bob = new Learner("bob", folder.resolve("bob"));
    results = new CheckResults(List.of(ada, bob), List.of(mini.greeting(), mini.farewell()));
    solved = new BatchJudge.Result(ada, sentences.finding(new Verdict.Passed(List.of("t"), "")));
    var farewell = new VerdictFormatter(mini.farewell(), "");
    results.add(solved);
    results.add(
        new BatchJudge.Result(ada, farewell.finding(new Verdict.Failed(List.of(failure), ""))));
    results.add(
        new BatchJudge.Result(
            bob, ExerciseVerdict.notRun(mini.farewell(), VerdictOutcome.NOT_JUDGED, "no judge")));
  }

  @Test
  void junitReadsIt() throws Exception {
    Path file = folder.resolve("deep/marks.xml");
    JUnitReport.write(file, results);
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    var root = document.getDocumentElement();
    assertEquals("4", root.getAttribute("tests"));
    assertEquals("1", root.getAttribute("failures"));
    assertEquals("2", root.getAttribute("errors"), "one has not come yet");
    var suites = root.getElementsByTagName("testsuite");
    assertEquals(2, suites.getLength());
    assertEquals("2", ((Element) suites.item(0)).getAttribute("tests"));
    var failure = (Element) root.getElementsByTagName("failure").item(0);
    assertEquals("failed", failure.getAttribute("type"));
    assertTrue(failure.getAttribute("message").contains("<nothing> &"));
    assertTrue(failure.getTextContent().endsWith("\n\nA │ B\n"));
    var testcase = (Element) failure.getParentNode();
    assertEquals("1.2 Farewell", testcase.getAttribute("name"));
    assertEquals(
        "not-judged", ((Element) root.getElementsByTagName("error").item(0)).getAttribute("type"));
  }

  @Test
  void jsonHasItAll() {
    String json = json();
    assertTrue(json.chars().allMatch(c -> c < 128), "any encoding will do");
    assertTrue(json.contains("\"learner\": \"Ada \\\"\\u00c5\\\" \\u0001\""), json);
    assertTrue(json.contains("\"solved\": 1,\n  \"of\": 4,\n  \"complete\": false"), json);
    assertTrue(json.contains("\"outcome\": \"failed\""), json);
    assertTrue(json.contains("\"misconception\": \"failure-as-null\""), json);
    assertTrue(json.contains("\"line\": \"Greeting.java:5\""), json);
    assertTrue(json.contains("\"sentence\": \"You said <nothing> & \\u0007\\n\\ud800.\""), json);
  }

  private String json() {
    var said = new CapturedOutput();
    var report = new JsonReport(new PrintWriter(said), results);
    report.begin();
    report.goOn();
    report.end();
    return said.raw();
  }

  @Test
  void jsonIsReadByProgramsComplete() {
    var whole = (Map<?, ?>) Json.read(json());
    assertEquals(
        List.of("format", "learners", "solved", "of", "complete"), List.copyOf(whole.keySet()));
    var ada = (Map<?, ?>) ((List<?>) whole.get("learners")).getFirst();
    assertEquals(
        List.of("learner", "folder", "exercises", "solved", "of"), List.copyOf(ada.keySet()));
    assertEquals(1L, ada.get("solved"));
  }

  @Test
  void suspiciousLinesStandInAllReports() throws Exception {
    var suspicious =
        new BatchJudge.Result(
            solved.learner(),
            solved
                .finding()
                .withSuspiciousLines(List.of("Greeting.java:5 uses System.exit"))
                .withIgnoredFiles(List.of("Own.java is a pipe.")));
    results.add(suspicious);
    String json = json();
    assertTrue(json.contains("{\"solved\": true, \"id\": \"mini/Greeting\""), json);
    assertTrue(json.contains("\"look\": [\"Greeting.java:5 uses System.exit\"]"), json);
    assertTrue(json.contains("\"leftOut\": [\"Own.java is a pipe.\"]"), json);
    Path file = folder.resolve("marks.xml");
    JUnitReport.write(file, results);
    String xml = Files.readString(file);
    assertTrue(
        xml.contains("<property name=\"look\" value=\"Greeting.java:5 uses System.exit\"/>"), xml);
    assertTrue(xml.contains("needs. Look at these lines:\nGreeting.java:5"), xml);
    String page =
        String.join(
            "\n",
            PageRenderer.lines(
                CheckResultsPage.of(results, true), new TerminalCapabilities(100, false, true)));
    assertTrue(page.contains("1.1 Greeting: solved, look at it. It passed"), page);
    assertTrue(page.contains("\n  Greeting.java:5 uses System.exit\nOwn.java is a pipe."), page);
    assertTrue(page.contains("1 of 4 are solved. Look at 1 of these."), page);
  }

  @Test
  void theBarFillsAndGoes() {
    var said = new CapturedOutput();
    var out = new PrintWriter(said, true);
    var bar = new ProgressBar(out, new TerminalCapabilities(60, false, false), true, 3).begin();
    bar.step(solved);
    bar.end();
    assertTrue(said.raw().startsWith("\r[....................] 0/3"), said.raw());
    assertTrue(said.raw().contains("\r[######..............] 1/3 "), said.raw());
    assertTrue(
        said.raw()
            .lines()
            .flatMap(l -> List.of(l.split("\r")).stream())
            .allMatch(l -> l.length() < 60));
    var silent = new CapturedOutput();
    new ProgressBar(
            new PrintWriter(silent, true), new TerminalCapabilities(60, false, false), false, 3)
        .begin()
        .end();
    assertFalse(silent.raw().contains("0/3"));
  }
}
