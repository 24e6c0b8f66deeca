package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import kit.belief.DeviceBelief;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

@DisplayName("A verdict counts, whoever catches it")
class VerdictLogTest {

  @Exercise("9.6 Swallowed")
  static class TaskRejects {
    @Test
    @Order(1)
    void taskRejects() throws Exception {
      Guard.run(() ->
          swallowing(() -> {
            throw Rejection.of(DeviceBelief.BUSY_WAITING, "Twice.");
          }));
    }

    @Test
    @Order(2)
    void second() {
      throw new AssertionError("never run");
    }
  }

  @Exercise("9.7 Wrapped")
  static class TaskRejectsAndIsWrapped {
    @Test
    @Order(1)
    void wrapped() throws Exception {
      Guard.run(() -> {
        var thrown = new Throwable[1];
        swallowing(
            () -> {
              throw Rejection.of(DeviceBelief.BUSY_WAITING, "Twice.");
            },
            thrown);
        throw new ExecutionException(thrown[0]);
      });
    }
  }

  @Exercise("9.8 Own")
  static class LooksForItself {
    @Test
    @Order(1)
    void looks() {
      try {
        throw Rejection.plain("Not so.");
      } catch (Rejection decidedOtherwise) {
        // The test's own business.
      }
    }
  }

  /** What a learner's code may do with what a task throws. */
  private static void swallowing(Runnable task, Throwable... into) throws InterruptedException {
    var thread =
        new Thread(() -> {
          try {
            task.run();
          } catch (Throwable t) {
            if (into.length > 0) {
              into[0] = t;
            }
          }
        });
    thread.start();
    thread.join();
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
  @DisplayName("what a task's test says is not lost in the learner's catch")
  void rejection() {
    for (Class<?> exercise : new Class<?>[] {TaskRejects.class, TaskRejectsAndIsWrapped.class}) {
      var result = result(exercise);
      assertEquals(TestExecutionResult.Status.FAILED, result.getStatus());
      var rejection = assertInstanceOf(Rejection.class, result.getThrowable().orElseThrow());
      assertEquals(Optional.of(DeviceBelief.BUSY_WAITING), rejection.misconception());
    }
  }

  @Test
  @DisplayName("a test may decide otherwise about what it has made itself")
  void itsOwn() {
    assertEquals(TestExecutionResult.Status.SUCCESSFUL, result(LooksForItself.class).getStatus());
  }
}
