package explorer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import kit.Rejection;
import kit.belief.Misconception;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import subjects.Rejected;
import subjects.Undecidable;

/** Right programs are accepted, wrong ones rejected for their reason, and others left alone. */
class SchedulesTest {

  @TestFactory
  Stream<DynamicTest> eachIsJudgedAsItDeserves() {
    return SubjectScenarios.all().stream()
        .map(subject ->
            dynamicTest(
                subject.getName().replaceFirst(".*\\.", "").replace('$', ' '),
                () -> judge(subject)));
  }

  static void judge(Class<? extends Scenario> subject) {
    if (subject.getAnnotation(Rejected.class) instanceof Rejected wrong) {
      var rejection = assertThrows(Rejection.class, () -> Schedules.explore(subject));
      assertContains(wrong.says(), rejection.getMessage());
      assertEquals(
          wrong.belief(),
          rejection.misconception().map(Misconception::id).orElse(""),
          rejection.getMessage());
    } else if (subject.getAnnotation(Undecidable.class) instanceof Undecidable beyond) {
      var aborted = assertThrows(TestAbortedException.class, () -> Schedules.explore(subject));
      assertContains(beyond.names(), aborted.getMessage());
    } else {
      assertDoesNotThrow(
          () -> Schedules.explore(subject)); // if it gave up, the test would be skipped
    }
  }

  private static void assertContains(String words, String message) {
    assertTrue(message.contains(words), () -> "\"" + words + "\" should be in: " + message);
  }
}
