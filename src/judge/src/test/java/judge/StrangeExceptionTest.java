package judge;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import judge.api.Verdict.Failed;
import judge.api.Verdict.Hung;
import judge.api.Verdict.Passed;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever an exception of the learner's code says, or does when asked, is that answer's outcome.
 */
@Timeout(120)
class StrangeExceptionTest {
  private static final String GREET = " return \"Hello, \" + name;";

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
  }

  /** What an exception of the learner's own says, and does when it is asked. */
  private static String strange(String method) {
    return "class Strange extends RuntimeException {%s} throw new Strange();".formatted(method);
  }

  private void isToldAndHarmsNobody(String expected, String body) throws Exception {
    var verdicts = judge.judge(List.of(lesson.answer(body), lesson.answer(GREET)));
    String sentence = assertInstanceOf(Failed.class, verdicts.get(0)).sentence();
    assertTrue(sentence.startsWith(expected) && sentence.length() < 2_000, sentence);
    assertInstanceOf(Passed.class, verdicts.get(1));
  }

  @Test
  void anEmptyMessageIsAMessage() throws Exception {
    isToldAndHarmsNobody("Not written yet: ", "throw new UnsupportedOperationException(\"\");");
    isToldAndHarmsNobody("Your code threw IOException", "throw new java.io.IOException(\"\");");
    isToldAndHarmsNobody("", "throw new AssertionError(\"\");");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public String getMessage() { throw new IllegalStateException(); }",
        "public String getMessage() { return getMessage(); }",
        "public String toString() { throw new IllegalStateException(); }",
        "public String getLocalizedMessage() { return null; }",
        "{ var other = new RuntimeException(this); initCause(other); }"
      })
  void anExceptionThatWillNotSayWhatItIsIsToldAllTheSame(String method) throws Exception {
    isToldAndHarmsNobody("Your code threw ", strange(method));
  }

  @Test
  void anErrorThatWillNotSayWhatItIsIsToldAllTheSame() throws Exception {
    String method = "public String getMessage() { throw new IllegalStateException(); }";
    isToldAndHarmsNobody(
        "Your code threw Strange at Greeting.java:4, with the message \"its getMessage() threw",
        strange(method).replace("RuntimeException {", "AssertionError {"));
  }

  @Test
  void aMessageWithoutEndIsToldWithItsLine() throws Exception {
    try (var hasty = new Judge(Duration.ofSeconds(4))) {
      String method = "public String getMessage() { while (true) {} }";
      var verdict = hasty.judge(lesson.answer(strange(method)));
      assertTrue(
          assertInstanceOf(Hung.class, verdict).sentence().contains("Greeting.java:4"),
          verdict.sentence());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UnsupportedOperationException", "RuntimeException", "AssertionError"})
  void ofAMessageOfMegabytesTheBeginningAndTheEndAreTold(String type) throws Exception {
    String body = "throw new %s(\"head\" + \"-\".repeat(5_000_000) + \"tail\");".formatted(type);
    var verdict = assertInstanceOf(Failed.class, judge.judge(lesson.answer(body)));
    String sentence = verdict.sentence();
    assertTrue(
        sentence.contains("head-") && sentence.contains("-tail") && sentence.length() < 2_000,
        sentence);
    assertTrue(sentence.contains("characters are left out here"), sentence);
  }
}
