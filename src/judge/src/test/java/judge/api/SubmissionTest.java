package judge.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {
  @TempDir Path folder;
  private Path lesson;

  @BeforeEach
  void write() throws IOException {
    lesson = MiniLesson.in(folder.resolve("lesson")).folder();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../A.java", "/A.java", "a/../../A.java", "a\\A.java", "C:/A.java", "A.class", ""})
  void aSourceStaysBelowItsFolder(String path) {
    var sources = Map.of(path, "");
    assertThrows(IllegalArgumentException.class, () -> new Submission(lesson, "Greeting", sources));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mini.Greeting", "../Greeting", "", "Greeting.java"})
  void anExerciseIsASimpleName(String name) {
    assertThrows(IllegalArgumentException.class, () -> new Submission(lesson, name, Map.of()));
  }

  @Test
  void aFolderHasFlatFilesOrPackages() throws IOException {
    var answers = folder.resolve("answers");
    Files.createDirectories(answers.resolve("other"));
    Files.writeString(answers.resolve("Greeting.java"), "ä\r\n");
    Files.writeString(answers.resolve("README.md"), "no source");
    Files.writeString(answers.resolve("other/Größe.java"), "class Größe {}");
    assertEquals(
        Map.of("mini/Greeting.java", "ä\r\n", "other/Größe.java", "class Größe {}"),
        Submission.ofFolder(lesson, "Greeting", answers).sources());
  }

  @Test
  void theTestIsFoundByItsName() throws IOException {
    assertEquals("mini.GreetingTest", new Submission(lesson, "Greeting", Map.of()).testClass());
    var second = lesson.resolve("src/test/java/more/GreetingTest.java");
    Files.createDirectories(second.getParent());
    Files.writeString(second, "");
    assertThrows(
        IllegalArgumentException.class,
        () -> new Submission(lesson, "Greeting", Map.of()).testClass());
  }

  @Test
  void aFolderThatIsNoLessonIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Submission.ofFolder(folder.resolve("nowhere"), "Greeting", folder));
  }
}
