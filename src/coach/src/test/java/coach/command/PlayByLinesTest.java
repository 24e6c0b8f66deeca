package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threads are moved by lines: in a pipe, or in an IDE's window. */
@Timeout(600)
class PlayByLinesTest {
  @TempDir Path folder;
  private SampleWorkbook mini;
  private CoachFixture desk;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder);
    desk = new CoachFixture(folder);
  }

  private String said(String lines, String... args) {
    desk.in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    assertEquals(0, desk.run(args), desk.said());
    return desk.said();
  }

  @Test
  void severalLettersAreAsManyMovesAndWordsAreKnown() {
    String said = said("abba\nundo\nquit\na\n", "play", "1.1");
    int broken = said.indexOf("You broke it. It came to 1.");
    assertTrue(broken > 0, said);
    assertTrue(said.indexOf("[a] A, next: writes n.", broken) > broken, said);
    assertEquals(broken, said.lastIndexOf("You broke it."), "nothing is done after quit");
  }

  @Test
  void withoutInputItShowsTheBeginningAndEnds() {
    assertTrue(said("", "play", "Greeting", "--plain").contains("[b] B, next: reads n."));
  }

  @Test
  void movesAndTestCanBeGiven() {
    String said = said("", "play", "1.1", "--test", "2", "--moves", "abba");
    assertTrue(said.contains("You broke it."), said);
  }

  @Test
  void anExerciseWithoutAScenarioSaysSo() {
    assertTrue(
        said("a\nu\ns\nn\nf\n?\n", "play", "1.2").contains("There are no threads to be moved"));
  }

  @Test
  void whatDoesNotCompileIsSaidAndAFileThatIsMissing() throws Exception {
    mini.greeting("half");
    assertTrue(said("", "play", "1.1").contains("does not compile yet"));
    Files.delete(folder.resolve("lessons/01-mini/src/main/java/mini/Greeting.java"));
    String said = said("", "play", "1.1");
    assertTrue(said.contains("Greeting.java is missing"), said);
    assertFalse(said.contains("Exception"), said);
  }

  @Test
  void anExerciseThatIsNotThereIsAComplaint() {
    assertEquals(Coach.EXIT_USAGE, desk.run("play", "9.9"));
  }
}
