package warmup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import judge.child.ChildProgram;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@DisplayName("The warm-up")
class WarmUpTest {
  @Test
  @DisplayName("tries every device, and fails in its last test only: none is left out after that")
  void reachesItsEnd() {
    var outcomes = new ArrayList<String>();
    try (var junit = LauncherFactory.openSession(ChildProgram.JUPITER_ONLY)) {
      junit
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(DiscoverySelectors.selectClass(WarmUp.class))
                  .build(),
              new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                  if (test.isTest()) {
                    outcomes.add(test.getDisplayName() + ": " + result.getStatus());
                  }
                }

                @Override
                public void executionSkipped(TestIdentifier test, String reason) {
                  outcomes.add(test.getDisplayName() + ": left out");
                }
              });
    }
    assertEquals(
        List.of(
            "tasks meet: SUCCESSFUL",
            "a task is held, and nothing is left: SUCCESSFUL",
            "no more than may be: SUCCESSFUL",
            "who waits is interrupted, and throws: SUCCESSFUL",
            "two add at the same time: both count where a lock guards the sum: SUCCESSFUL",
            "an add is lost where nothing guards the sum, and tasks never meet: FAILED"),
        outcomes);
  }
}
