package explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import explorer.explain.ScheduleBelief;
import java.util.Optional;
import kit.Exercise;
import kit.Inconclusive;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.TestAbortedException;

@DisplayName("A verdict of an exploration counts, whoever catches it")
class SchedulesVerdictLogTest {

  @Exercise("9.5 Caught")
  static class GoesOnAfterAnAbort {
    @Test
    @Order(1)
    void catches() {
      try {
        Schedules.explore(subjects.SwallowedThrowables.Unknown.class);
      } catch (TestAbortedException cannotJudge) {
        // Then others have to do.
      }
    }
  }

  private static TestExecutionResult result(Class<?> exercise) {
    var finished =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(exercise))
            .execute()
            .testEvents()
            .finished()
            .list();
    assertEquals(1, finished.size());
    return finished.getFirst().getRequiredPayload(TestExecutionResult.class);
  }

  @Test
  @DisplayName("a test that goes on after an abort can't judge")
  void abort() {
    var result = result(GoesOnAfterAnAbort.class);
    assertEquals(TestExecutionResult.Status.ABORTED, result.getStatus());
    assertInstanceOf(Inconclusive.class, result.getThrowable().orElseThrow());
  }

  @Test
  @DisplayName("nor is a scenario's demand, made in a task of the learner's code")
  void require() {
    var rejection =
        assertThrows(
            Rejection.class, () -> Schedules.explore(subjects.SwallowedThrowables.Demand.class));
    assertTrue(rejection.getMessage().contains("This does not hold."));
    Class<? extends Scenario> known = subjects.SwallowedThrowables.Belief.class;
    assertEquals(
        Optional.of(ScheduleBelief.ONE_LINE_ONE_STEP),
        assertThrows(Rejection.class, () -> Schedules.explore(known)).misconception());
  }
}
