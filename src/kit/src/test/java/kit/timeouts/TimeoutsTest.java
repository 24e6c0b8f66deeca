package kit.timeouts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import kit.Misconception;
import kit.Rejection;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import subjects.Limits;
import subjects.Wrong;

/** Who gives up waiting is told, with the place; who waits for as long as it takes is let pass. */
class TimeoutsTest {

  @TestFactory
  Stream<DynamicTest> eachIsJudgedAsItDeserves() {
    return Stream.of(Limits.class.getDeclaredClasses())
        .filter(c -> Limits.OneTask.class.isAssignableFrom(c) && c != Limits.OneTask.class)
        .map(c -> dynamicTest(c.getSimpleName(), () -> judge(c.asSubclass(Limits.OneTask.class))));
  }

  private static void judge(Class<? extends SlowWork> work) throws Exception {
    if (!(work.getAnnotation(Wrong.class) instanceof Wrong wrong)) {
      Timeouts.demandNone(work);
      return;
    }
    var rejection = assertThrows(Rejection.class, () -> Timeouts.demandNone(work));
    assertTrue(rejection.getMessage().contains(wrong.says()), rejection.getMessage());
    assertEquals(
        wrong.belief(),
        rejection.misconception().map(Misconception::id).orElse(""),
        rejection.getMessage());
  }
}
