package kit.timeouts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import kit.Rejection;
import kit.belief.Misconception;
import learner.Rejected;
import learner.TimedWaits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who gives up waiting is told, with the place; who waits for as long as it takes is let pass. */
class TimeoutsTest {

  @TestFactory
  Stream<DynamicTest> eachIsJudgedAsItDeserves() {
    return Stream.of(TimedWaits.class.getDeclaredClasses())
        .filter(c -> TimedWaits.OneTask.class.isAssignableFrom(c) && c != TimedWaits.OneTask.class)
        .map(c ->
            dynamicTest(c.getSimpleName(), () -> judge(c.asSubclass(TimedWaits.OneTask.class))));
  }

  private static void judge(Class<? extends SlowWork> work) throws Exception {
    if (!(work.getAnnotation(Rejected.class) instanceof Rejected wrong)) {
      Timeouts.requireNoTimeout(work);
      return;
    }
    var rejection = assertThrows(Rejection.class, () -> Timeouts.requireNoTimeout(work));
    assertTrue(rejection.getMessage().contains(wrong.says()), rejection.getMessage());
    assertEquals(
        wrong.belief(),
        rejection.misconception().map(Misconception::id).orElse(""),
        rejection.getMessage());
  }
}
