package judge.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import judge.Judge;
import judge.api.OutdatedToolsException;
import judge.api.Verdict;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson's answers see the libraries that its pom names, and no others. */
@Timeout(120)
class LessonLibrariesTest {
  private static final String USES_JMH =
      """
      org.openjdk.jmh.infra.Blackhole.consumeCPU(1);
      return org.apache.commons.math3.util.FastMath.max(1, 2) == 2 ? "Hello, " + name : null;
      """;

  @TempDir Path folder;
  private MiniLesson lesson;

  @BeforeEach
  void write() throws IOException {
    lesson = MiniLesson.in(folder);
  }

  private void pom(String project) throws IOException {
    Files.writeString(folder.resolve("pom.xml"), project);
  }

  private void pomWith(String artifact) throws IOException {
    pom(
        """
        <project>
          <dependencies>
            <dependency>
              <groupId>of.somebody</groupId>
              <artifactId>%s</artifactId>
            </dependency>
          </dependencies>
        </project>
        """
            .formatted(artifact));
  }

  @Test
  void aLibraryThatIsNamedIsThereWithAllThatItNeeds() throws Exception {
    pomWith("jmh-core");
    var names =
        LessonLibraries.of(folder).stream().map(jar -> jar.getFileName().toString()).toList();
    assertEquals(3, names.size(), names::toString);
    try (var judge = new Judge()) {
      assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(USES_JMH)));
    }
  }

  @Test
  void aStandbyHasItToo() throws Exception {
    pomWith("jmh-core");
    try (var judge = Judge.ahead(Duration.ofSeconds(60), AotCache.none())) {
      judge.expect(lesson.shipped());
      judge.awaitStandby();
      assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(USES_JMH)));
    }
  }

  @Test
  void lessonsInTurnHaveEachTheirOwn() throws Exception {
    var other = MiniLesson.in(Files.createDirectory(folder.resolve("other")));
    pomWith("jmh-core");
    try (var judge = new Judge()) {
      assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(USES_JMH)));
      assertInstanceOf(Verdict.NotCompiled.class, judge.judge(other.answer(USES_JMH)));
      assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(USES_JMH)));
    }
  }

  @Test
  void whatIsNamedFromNowOnIsThereFromNowOn() throws Exception {
    try (var judge = Judge.ahead(Duration.ofSeconds(60), AotCache.none())) {
      assertInstanceOf(Verdict.NotCompiled.class, judge.judge(lesson.answer(USES_JMH)));
      pomWith("jmh-core");
      assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(USES_JMH)));
    }
  }

  @Test
  void anUnknownLibraryIsNamed() throws Exception {
    pomWith("left-pad");
    var thrown = assertThrows(OutdatedToolsException.class, () -> LessonLibraries.of(folder));
    assertTrue(thrown.getMessage().contains("depends on left-pad"), thrown::getMessage);
    assertTrue(thrown.getMessage().contains("`mvn -q -f src`"), thrown::getMessage);
    assertTrue(thrown.getMessage().contains("judge.jvm.LessonLibraries"), thrown::getMessage);
  }

  @Test
  void aClassThatIsNotThereIsNamedWithTheCommandThatBringsIt() {
    var thrown =
        assertThrows(
            OutdatedToolsException.class, () -> ToolClassPath.require("com.example.Library"));
    assertTrue(thrown.getMessage().contains("no com.example.Library: the tools are older"));
    assertTrue(thrown.getMessage().contains("`mvn -q -f src`"), thrown::getMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<project/>",
        "<project><!-- <dependencies><dependency><artifactId>jmh-core</artifactId></dependency>"
            + "</dependencies> --></project>",
        "<project><build><plugins><plugin><dependencies><dependency>"
            + "<artifactId>jmh-core</artifactId></dependency></dependencies></plugin></plugins>"
            + "</build></project>"
      })
  void elsewhereANameMeansNothing(String project) throws Exception {
    pom(project);
    assertEquals(List.of(), LessonLibraries.of(folder));
  }

  @Test
  void aBrokenPomIsTold() throws Exception {
    pom("<project><dependency></project>");
    var thrown = assertThrows(IOException.class, () -> LessonLibraries.of(folder));
    assertTrue(thrown.getMessage().contains("pom.xml is not as Maven wants it"), thrown.toString());
  }
}
