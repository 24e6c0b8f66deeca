package judge.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import judge.jvm.AotCache;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherFactory;

@DisplayName("The warm-up")
class WarmUpTest {
  @Test
  @DisplayName("tries every device, and is rejected in its last test only: none is left out")
  void reachesItsEnd() throws Exception {
    try (var cache = AotCache.none();
        var tools = cache.tools()) {
      assertEquals(
          List.of(
              "tasks meet: SUCCESSFUL",
              "a task is held, and nothing is left: SUCCESSFUL",
              "no more than may be: SUCCESSFUL",
              "who waits is interrupted, and throws: SUCCESSFUL",
              "two add at the same time: both count where a lock guards the sum: SUCCESSFUL",
              "an add is lost where nothing guards the sum, and tasks never meet: rejected"),
          outcomes(tools.warmUp()));
    }
  }

  private static List<String> outcomes(Path classes) throws Exception {
    var outcomes = new ArrayList<String>();
    var before = Thread.currentThread().getContextClassLoader();
    try (var junit = LauncherFactory.openSession(ChildProgram.JUPITER_ONLY)) {
      ChildProgram.warmUp(
          junit,
          classes,
          new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
              if (test.isTest()) {
                outcomes.add(test.getDisplayName() + ": " + ending(result));
              }
            }

            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
              outcomes.add(test.getDisplayName() + ": left out");
            }
          });
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    return outcomes;
  }

  /** An error of the warm-up's own is no rejection: then it has not done what it is for. */
  private static String ending(TestExecutionResult result) {
    return result
        .getThrowable()
        .map(thrown -> thrown instanceof Rejection ? "rejected" : thrown.toString())
        .orElse(result.getStatus().toString());
  }
}
