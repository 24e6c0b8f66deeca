package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import judge.api.Submission;
import judge.api.Verdict;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer brings along is its own affair: the test never takes it for something else. */
@Timeout(120)
class ExtraClassesTest {
  private static final String TEST =
      """
      package mini;

      import java.util.*;
      import kit.*;
      import org.junit.jupiter.api.*;

      @Exercise("0.1 Greeting")
      class GreetingTest {
        private static final int MOST = Integer.MAX_VALUE;

        @Test
        void greets() throws Exception {
          String said = Greeting.to("Ada");
          if (Math.max(1, 2) == 2 && !Objects.equals(said, ExpectedTest.of("Ada")) && MOST > 0) {
            throw Rejection.plain("You said: " + said + Given.MARK);
          }
        }
      }
      """;

  private static Judge judge;

  @TempDir Path folder;
  private MiniLesson lesson;

  @BeforeAll
  static void open() {
    judge = Judge.withCacheIn(MiniLesson.CACHE);
  }

  @AfterAll
  static void close() {
    judge.close();
  }

  @BeforeEach
  void write() throws IOException {
    lesson = MiniLesson.in(folder);
    lesson.test("Greeting", TEST);
    lesson.main("Given", "package mini; class Given { static final String MARK = \"!\"; }");
    lesson.test(
        "Expected",
        "package mini; final class ExpectedTest {"
            + " static String of(String name) { return \"Hello, \" + name; } }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Math      | class Math { static int max(int a, int b) { return 0; } }
          Objects   | class Objects { static boolean equals(Object a, Object b) { return true; } }
          Integer   | class Integer { static final int MAX_VALUE = -1; }
          String    | class String { }
          Rejection | class Rejection { static Error plain(Object m) { System.exit(0); return null; } }
          Exercise  | @interface Exercise { String value(); }
          ExpectedTest | class ExpectedTest { static String of(String name) { return null; } }
          Items     | class Items { }
          """)
  void areNotWhatTheTestMeans(String name, String source) throws Exception {
    for (boolean apart :
        new boolean[] {true, false}) { // in a file of its own, and in the exercise's
      String used = apart ? name + " extra = null; " : "";
      assertEquals(
          "You said: null!", verdict(name, source, apart, used + "return null;").sentence());
    }
  }

  private Verdict verdict(String name, String source, boolean apart, String body)
      throws InterruptedException {
    String answer =
        MiniLesson.greeting(body)
            .replace("String to(String", "java.lang.String to(java.lang.String");
    return judge.judge(
        new Submission(
            folder,
            "Greeting",
            apart
                ? Map.of(
                    MiniLesson.GREETING,
                    answer,
                    "mini/" + name + ".java",
                    "package mini; " + source)
                : Map.of(MiniLesson.GREETING, answer + source)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gate", "Items", "Words", "Thread"})
  void mayHaveAnyNameInARightAnswer(String name) throws Exception {
    String source =
        "package mini; class %s { static java.lang.String hello() { return \"Hello, \"; } }"
            .formatted(name);
    var answer =
        lesson.answer(
            "return " + name + ".hello() + name;", Map.of("mini/" + name + ".java", source));
    assertInstanceOf(Verdict.Passed.class, judge.judge(answer));
  }

  @Test
  void mayBeWhatTheExerciseIsDerivedFrom() throws Exception {
    String base =
        "package mini; class Base { static String to(String name) { return \"Hello, \" + name; } }";
    var answer =
        new Submission(
            folder,
            "Greeting",
            Map.of(
                MiniLesson.GREETING,
                "package mini; final class Greeting extends Base {}",
                "mini/Base.java",
                base));
    assertInstanceOf(Verdict.Passed.class, judge.judge(answer));
  }

  @Test
  void mayNotBeDerivedFromSomethingThatTheTestMeans() throws Exception {
    String math =
        "package mini; class Math { static String to(String name) { return null; }"
            + " static int max(int a, int b) { return 0; } }";
    var answer =
        new Submission(
            folder,
            "Greeting",
            Map.of(
                MiniLesson.GREETING,
                "package mini; final class Greeting extends Math {}",
                "mini/Math.java",
                math));
    assertInstanceOf(Verdict.NotCompiled.class, judge.judge(answer));
  }

  @Test
  void ofThePackagesOfTheToolsAreNotTheAnswers() throws Exception {
    String fake =
        "package kit; public final class Rejection extends AssertionError {"
            + " public static Rejection plain(String m) { Runtime.getRuntime().halt(0);"
            + " return null; } }";
    var answer = lesson.answer("return null;", Map.of("kit/Rejection.java", fake));
    var verdict = assertInstanceOf(Verdict.NotCompiled.class, judge.judge(answer));
    assertEquals("judge.package.taken", verdict.problems().getFirst().code());
  }
}
