package coach.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import coach.process.Environment;
import coach.verdict.VerdictService;
import java.nio.file.Files;
import java.nio.file.Path;
import judge.Judge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pages on which a learner plays an answer, with a real judge. */
@Timeout(120)
class PlayPageCommandTest {
  static final String COUNTS =
      """
      package mini;

      final class Greeting {
        private int heard; // </script><img src=x onerror="alert(1)">

        %svoid hear(int greetings) {
          heard += greetings;
        }

        int heard() {
          return heard;
        }
      }
      """;

  static final String TEST =
      """
      package mini;

      import explorer.*;
      import kit.*;
      import org.junit.jupiter.api.*;

      @Exercise("1.1 Greeting")
      class GreetingTest {
        @Test
        @DisplayName("two hear <greetings> at once")
        void two() {
          Schedules.explore(TwoHear.class);
        }

        static final class TwoHear extends Scenario {
          private final Greeting greeting = new Greeting();

          TwoHear() {
            task("A", () -> greeting.hear(1));
            task("B", () -> greeting.hear(2));
          }

          @Override
          protected void verify() {
            require(greeting.heard() == 3, "Of three greetings " + greeting.heard() + " were heard.");
          }
        }
      }
      """;

  @TempDir Path folder;
  private SampleWorkbook mini;
  private CoachFixture desk;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder.resolve("workbook"));
    desk = new CoachFixture(mini.root());
    mini.write("lessons/01-mini/src/test/java/mini/GreetingTest.java", TEST);
    answer(COUNTS.formatted(""));
  }

  private void answer(String source) throws Exception {
    mini.write("lessons/01-mini/src/main/java/mini/Greeting.java", source);
  }

  private int run(String... args) {
    var around = desk.environment();
    return Coach.run(
        new Environment(
            around.environment(),
            around.folder(),
            around.in(),
            around.out(),
            around.err(),
            around.charset(),
            false,
            around.clock(),
            around.foregroundRunner(),
            (_, _) -> VerdictService.wrapping(new Judge())),
        args);
  }

  private void says(String... words) {
    String flowing = desk.said().replaceAll("\\s+", " ");
    for (String word : words) {
      assertTrue(flowing.contains(word), () -> "no \"" + word + "\" in:\n" + desk.said());
    }
  }

  private String page(String name) throws Exception {
    return Files.readString(mini.root().resolve(name));
  }

  @Test
  void aWrongAnswerIsPlayedWithItsSourceAndItsTest() throws Exception {
    assertEquals(Coach.EXIT_OK, run("play", "1.1", "--html"), desk::said);
    says("1.1 Greeting, at the test \"two hear <greetings> at once\".", "play-Greeting.html");
    String page = page(".many-hands/play-Greeting.html");
    assertTrue(page.contains("<h1>1.1 Greeting: you are the scheduler</h1>"), page);
    assertTrue(page.contains("The test “two hear &lt;greetings&gt; at once”."), page);
    assertTrue(page.contains("<pre>require(greeting.heard() == 3, "), "what it demands");
    assertTrue(page.contains("Of three greetings 1 were heard."), "the test's words");
    assertTrue(page.contains("reads heard → 0"), "a step");
    assertTrue(page.contains("task(\\\"A\\\", () -\\u003e greeting.hear(1));"), "the scenario");
    assertFalse(page.contains("<img"), "no markup of the learner's");
    assertFalse(page.contains("DisplayName"), "not the whole test");
  }

  @Test
  void aRightAnswerIsPlayedToo() throws Exception {
    answer(COUNTS.formatted("synchronized "));
    assertEquals(
        Coach.EXIT_OK, run("play", "1.1", "--html", "--output", "own/game.html"), desk::said);
    String page = page("own/game.html");
    assertTrue(page.contains("\"whole\":true"), page);
    assertFalse(page.contains("greetings 1 were heard"), page);
  }

  @Test
  void whereThereIsNothingToPlayItSaysWhy() throws Exception {
    assertEquals(Coach.EXIT_NOT_SOLVED, run("play", "1.1", "--html", "--test", "Bob"));
    says("No test that can be played has \"Bob\" in its name.");
    assertEquals(Coach.EXIT_NOT_SOLVED, run("play", "1.2", "--html"));
    says("The test of 1.2 Farewell tries no schedules");
    answer("half a class");
    assertEquals(Coach.EXIT_NOT_SOLVED, run("play", "1.1", "--html"));
    says("It does not compile: mini/Greeting.java");
    assertFalse(Files.exists(mini.root().resolve(".many-hands/play-Greeting.html")));
  }

  @Test
  void theReportLinksToThePageOfAFailingSchedule() throws Exception {
    assertEquals(Coach.EXIT_OK, run("report", "1.1"), desk::said);
    String report = page(".many-hands/report.html");
    assertTrue(report.contains("<a href=\"play-Greeting.html\">Be the scheduler"), report);
    assertTrue(page(".many-hands/play-Greeting.html").contains("greetings 1 were heard"));
  }
}
