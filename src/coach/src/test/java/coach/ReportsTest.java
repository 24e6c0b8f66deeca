package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import judge.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ReportsTest {
  @TempDir Path folder;
  private List<Batch.Result> results;

  @BeforeEach
  void begin() throws Exception {
    var mini = MiniWorkbook.in(folder);
    var ada = new Learner("Ada \"Å\" \u0001", folder.resolve("ada"));
    var sentences = new Sentences(mini.greeting(), "");
    var failure =
        new Verdict.Failure(
            "says it",
            "You said <nothing> & \u0007\n\uD800.",
            Optional.of("failure-as-null"),
            false,
            Optional.of("Greeting.java:5"),
            Optional.of("A │ B"));
    results =
        List.of(
            new Batch.Result(ada, sentences.finding(new Verdict.Passed(List.of("t"), ""))),
            new Batch.Result(ada, sentences.finding(new Verdict.Failed(List.of(failure), ""))),
            new Batch.Result(
                new Learner("bob", folder.resolve("bob")),
                Finding.without(mini.farewell(), Outcome.NOT_JUDGED, "no judge")));
  }

  @Test
  void junitReadsIt() throws Exception {
    Path file = folder.resolve("deep/marks.xml");
    JUnitReport.write(file, results);
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    var root = document.getDocumentElement();
    assertEquals("3", root.getAttribute("tests"));
    assertEquals("1", root.getAttribute("failures"));
    assertEquals("1", root.getAttribute("errors"));
    var suites = root.getElementsByTagName("testsuite");
    assertEquals(2, suites.getLength());
    assertEquals("2", ((Element) suites.item(0)).getAttribute("tests"));
    var failure = (Element) root.getElementsByTagName("failure").item(0);
    assertEquals("failed", failure.getAttribute("type"));
    assertTrue(failure.getAttribute("message").contains("<nothing> &"));
    assertTrue(failure.getTextContent().endsWith("\n\nA │ B\n"));
    var testcase = (Element) failure.getParentNode();
    assertEquals("1.1 Greeting", testcase.getAttribute("name"));
    assertEquals(
        "not-judged", ((Element) root.getElementsByTagName("error").item(0)).getAttribute("type"));
  }

  @Test
  void jsonHasItAll() {
    String json = JsonReport.of(results);
    assertTrue(json.chars().allMatch(c -> c < 128), "any encoding will do");
    assertTrue(json.contains("\"learner\": \"Ada \\\"\\u00c5\\\" \\u0001\""), json);
    assertTrue(json.contains("\"solved\": 1,\n  \"of\": 3"), json);
    assertTrue(json.contains("\"outcome\": \"failed\""), json);
    assertTrue(json.contains("\"misconception\": \"failure-as-null\""), json);
    assertTrue(json.contains("\"line\": \"Greeting.java:5\""), json);
    assertTrue(json.contains("\"sentence\": \"You said <nothing> & \\u0007\\n\\ud800.\""), json);
  }

  @Test
  void theBarFillsAndGoes() {
    var said = new Transcript();
    var out = new PrintWriter(said, true);
    var bar = new ProgressBar(out, new Look(60, false, false), true, 3).begin();
    bar.step(results.getFirst());
    bar.end();
    assertTrue(said.raw().startsWith("\r[....................] 0/3"), said.raw());
    assertTrue(said.raw().contains("\r[######..............] 1/3 "), said.raw());
    assertTrue(
        said.raw()
            .lines()
            .flatMap(l -> List.of(l.split("\r")).stream())
            .allMatch(l -> l.length() < 60));
    var silent = new Transcript();
    new ProgressBar(new PrintWriter(silent, true), new Look(60, false, false), false, 3)
        .begin()
        .end();
    assertFalse(silent.raw().contains("0/3"));
  }
}
