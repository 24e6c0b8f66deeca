package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Optional;
import kit.belief.Beliefs;
import kit.belief.DeviceBelief;
import kit.belief.Misconception;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A belief that a device finds, and that a lesson tells in words of its own. */
class LessonWordsTest {
  enum Kitchen implements Misconception {
    ONE_SPOON(
        new Details(
            "one-spoon",
            "There is one spoon.",
            "One was enough.",
            "There are more.",
            "Take another spoon.",
            new Section("09-kitchen", "Spoons"),
            Optional.of(DeviceBelief.ONE_BIG_LOCK)));

    private final Details details;

    Kitchen(Details details) {
      this.details = details;
    }

    @Override
    public Details details() {
      return details;
    }
  }

  static class Locks {
    @Test
    void locks() {
      throw Rejection.of(DeviceBelief.ONE_BIG_LOCK, "One cooks.").drawn("a spoon");
    }
  }

  @Exercise("9.1 Soup")
  @Beliefs(Kitchen.class)
  static class InOwnWords extends Locks {}

  @Exercise("9.1 Soup")
  static class InGeneralWords extends Locks {}

  @Exercise("9.2 Stew")
  @Beliefs(Kitchen.class)
  static class OfAnotherKind {
    @Test
    void leaves() {
      throw Rejection.of(DeviceBelief.POOL_LEFT_OPEN, "The door is open.");
    }
  }

  private static Rejection verdict(Class<?> exercise) {
    var finished =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(exercise))
            .execute()
            .testEvents()
            .finished()
            .list();
    var thrown =
        finished.getFirst().getRequiredPayload(TestExecutionResult.class).getThrowable().get();
    return assertInstanceOf(Rejection.class, thrown);
  }

  @Test
  @DisplayName("is told in them where the exercise's test names the lesson's beliefs")
  void own() {
    var verdict = verdict(InOwnWords.class);
    assertEquals(Optional.of(Kitchen.ONE_SPOON), verdict.misconception());
    assertEquals(
        "One cooks. Take another spoon. (09-kitchen, \"Spoons\")\n\na spoon", verdict.getMessage());
    assertEquals(Optional.of("a spoon"), verdict.picture());
  }

  @Test
  @DisplayName("is told in the device's where it doesn't, and so is a belief without own words")
  void general() {
    assertEquals(
        Optional.of(DeviceBelief.ONE_BIG_LOCK), verdict(InGeneralWords.class).misconception());
    assertEquals(
        Optional.of(DeviceBelief.POOL_LEFT_OPEN), verdict(OfAnotherKind.class).misconception());
  }
}
