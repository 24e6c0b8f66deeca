package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import kit.quiescence.QuiescenceDetector;
import kit.quiescence.WatchResult;
import learner.Endless;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The tests of an exercise have one patience together, and a right answer doesn't feel it. */
class SharedPatienceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final AtomicBoolean DONE = new AtomicBoolean();

  @BeforeEach
  void notYet() {
    DONE.set(false);
  }

  private static Trial<Boolean> loop() {
    return Trial.start(
        () -> {
          Endless.asks(DONE::get);
          return true;
        },
        PATIENCE);
  }

  @Exercise("9.1 First")
  static class NeverEnds {
    @Test
    @Order(1)
    void looks() throws InterruptedException {
      try (var trial = loop()) {
        trial.awaitQuiescence();
        trial.awaitGlobalQuiescence();
      }
    }

    @Test
    @Order(2)
    void looksOnceMore() throws InterruptedException {
      try (var trial = loop()) {
        trial.awaitQuiescence();
      }
    }

    @Test
    @Order(3)
    void waits() throws InterruptedException {
      try (var trial = loop()) {
        trial.awaitOutcome();
      }
    }
  }

  private static Events run(Class<?> exercise) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(exercise))
        .execute()
        .testEvents();
  }

  @Test
  @DisplayName("an endless loop is told when all tests together have waited for one patience")
  void toldTogether() {
    Events events = run(NeverEnds.class);
    DONE.set(true);
    String says =
        events.failed().stream()
            .map(e -> e.getRequiredPayload(TestExecutionResult.class))
            .flatMap(r -> r.getThrowable().stream())
            .findFirst()
            .orElseThrow()
            .getMessage();
    assertTrue(
        says.matches(
            "Your code never ends: after 3 calls and [0-9.]+ s in all it is still in the loop at"
                + " Endless\\.java:82, having used [0-9.]+ s of CPU time in the last call\\."),
        says);
  }

  @Exercise("9.2 Second")
  static class AsksWhileTasksAreHeld {
    @RepeatedTest(5)
    void asksUntilItIsDone() throws InterruptedException {
      var gate = new Gate();
      var trial =
          Trial.start(
              () -> {
                var task = Thread.ofPlatform().daemon().start(gate::awaitOpen);
                Endless.asks(() -> !task.isAlive());
                return true;
              },
              PATIENCE);
      try (trial) {
        trial.awaitQuiescenceOr(() -> !gate.waitingThreads().isEmpty());
        assertTrue(trial.awaitQuiescence() instanceof WatchResult.StillActive);
        gate.open();
        trial.awaitOutcome();
      }
    }
  }

  @Test
  @DisplayName("code that asks all the time has its patience each time that the tasks are let go")
  void rightAnswer() {
    assertEquals(5, run(AsksWhileTasksAreHeld.class).succeeded().count());
  }

  @Test
  @DisplayName("virtual threads that never leave their carriers don't hold up a watch's beginning")
  void carriersAreTaken() {
    QuiescenceDetector.threadsNow(); // here the helpers may be started
    for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
      Thread.ofVirtual().start(() -> Endless.asks(DONE::get));
    }
    QuiescenceDetector.begin();
    DONE.set(true);
  }
}
