package check.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import check.beliefs.BeliefCatalog;
import check.fixtures.ThisWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kit.belief.Misconception;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.Answer;
import workbook.Example;
import workbook.FolderListing;
import workbook.Lesson;
import workbook.Workbook;

@DisplayName("Eclipse's engines, which VS Code has too,")
class EclipseEngineTest {
  private static final Workbook WORKBOOK = ThisWorkbook.get();

  @TempDir static Path folder;

  private static EclipseEngine engine;

  @BeforeAll
  static void compileTheKit() throws IOException {
    engine = new EclipseEngine(WORKBOOK, folder);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "02-threads/Both/as shipped",
        "02-threads/Both/the reference",
        "02-threads/Both/wrong/join-before-the-second",
        "03-pools/PoolMap/as shipped",
        "03-pools/PoolMap/the reference",
        "03-pools/PoolMap/wrong/get-in-the-submit-loop",
        "03-pools/PoolMap/wrong/semaphore-of-zero", // hangs
        "04-dependencies/SafeCell/the reference",
        "04-dependencies/SafeCell/wrong/volatile",
        "07-profiling/Shop/the reference",
      })
  @DisplayName("come to the verdicts that Maven comes to")
  void verdicts(String path) throws Exception {
    require(answer(path));
  }

  private static void require(Answer answer) throws Exception {
    var report = engine.run(answer);
    boolean right = answer.kind() == Answer.Kind.REFERENCE || answer.kind() == Answer.Kind.RIGHT;
    assertEquals(right, report.passed(), report::toString);
    var trace = folded(report.trace());
    for (String words : answer.says()) {
      assertTrue(trace.contains(folded(words)), report::toString);
    }
    for (Misconception belief : BeliefCatalog.of(WORKBOOK)) {
      if (answer.misconception().filter(belief.id()::equals).isPresent()) {
        assertTrue(trace.contains(folded(belief.section().heading())), report::toString);
      }
    }
    assertEquals("", report.printed().err(), "the error stream is red in an IDE");
    assertFalse(report.printed().hung(), report::toString);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "04-dependencies/SafeCell/the reference",
        "04-dependencies/SafeCell/wrong/volatile",
        "04-dependencies/Withdraw/the reference",
        "04-dependencies/WordCount/the reference",
        "07-profiling/Shop/the reference",
      })
  @DisplayName("do so when they look which lines are covered, too")
  void coverage(String path) throws Exception {
    var answer = answer(path);
    var asked = folder.resolve("asked");
    Files.write(
        asked, List.of(folder.resolve("covered.ic").toString(), "false", "false", "false", "true"));
    for (String agent :
        List.of(
            EclipseEngine.agent("intellij-coverage-agent") + "=" + asked,
            EclipseEngine.agent("org.jacoco.agent")
                + "=destfile="
                + folder.resolve("covered.exec"))) {
      var report = engine.run(answer, "-javaagent:" + agent);
      assertEquals(answer.kind() != Answer.Kind.WRONG, report.passed(), report::toString);
      for (String words : answer.says()) {
        assertTrue(folded(report.trace()).contains(folded(words)), report::toString);
      }
    }
  }

  private static Answer answer(String path) throws IOException {
    var parts = path.split("/", 3);
    return WORKBOOK
        .exercise(parts[0], parts[1])
        .orElseThrow()
        .answer(parts[2])
        .orElseThrow(() -> new AssertionError("there is no " + path));
  }

  /** As people read: without regard to capitals and line breaks. */
  private static String folded(String words) {
    return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  @Test
  @DisplayName("compile all lessons with their examples, and all solutions")
  void compiles() throws IOException {
    for (Lesson lesson : WORKBOOK.lessons()) {
      var libraries = judge.jvm.LessonLibraries.of(lesson.folder());
      var classes = Files.createTempDirectory(folder, "lesson");
      EclipseEngine.compile(FolderListing.sourcesUnder(lesson.mainSources()), classes, libraries);
      var known = new ArrayList<>(List.of(classes));
      known.addAll(libraries);
      EclipseEngine.compile(
          FolderListing.sourcesUnder(lesson.referenceSources()),
          Files.createTempDirectory(folder, "solution"),
          known);
      for (Example example : lesson.examples()) {
        EclipseEngine.compile(
            List.of(example.file()), Files.createTempDirectory(folder, "example"), List.of());
      }
    }
  }
}
