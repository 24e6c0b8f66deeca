package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import kit.quiescence.WatchResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How code ended, told to the learner and asked by the test. */
class TrialOutcomeTest {

  private static <T> TrialOutcome<T> ending(java.util.concurrent.Callable<T> code)
      throws Exception {
    try (var trial = Trial.start(code)) {
      return trial.awaitOutcome();
    }
  }

  @Test
  @DisplayName("a value")
  void value() throws Exception {
    var ending = ending(() -> new long[] {1, 2});
    assertTrue(ending.returned());
    assertEquals("returned [1, 2]", ending.describe());
    assertFalse(ending.reportsInterrupt());
  }

  @Test
  @DisplayName("an exception blames itself and its causes, nothing else")
  void failure() throws Exception {
    var cause = new IOException("disk");
    var ending =
        ending(() -> {
          throw new ExecutionException("outer", cause);
        });
    assertFalse(ending.returned());
    assertTrue(ending.isCausedBy(cause));
    assertTrue(ending.isCausedBy(IOException.class));
    assertFalse(ending.isCausedBy(new IOException("net")));
    assertEquals("threw ExecutionException (outer)", ending.describe());
  }

  @Test
  @DisplayName("the copy that a fork/join pool makes of an exception blames the original")
  void copied() throws Exception {
    var cause = new IllegalStateException("item 2 is broken");
    var ending =
        ending(() -> {
          try (var pool = new ForkJoinPool(2)) {
            return pool.submit(
                    () -> {
                      throw cause;
                    })
                .join();
          }
        });
    assertTrue(ending.isCausedBy(cause), ending.describe());
  }

  @Test
  @DisplayName("an interrupt may be passed on as an exception or as a flag")
  void interrupt() throws Exception {
    assertTrue(
        ending(
                () -> {
                  throw new InterruptedException();
                })
            .reportsInterrupt());
    assertTrue(
        ending(
                () -> {
                  Thread.currentThread().interrupt();
                  return 1;
                })
            .reportsInterrupt());
  }

  @Test
  @DisplayName("a stub is no ending")
  void stub() {
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            ending(() -> {
              throw new UnsupportedOperationException("Write it.");
            }));
  }

  @Test
  @DisplayName("awaitWaiting returns when enough wait, or when the gate is open")
  void awaitWaiting() throws Exception {
    var gate = new Gate();
    try (var trial =
        Trial.start(() -> {
          gate.awaitWaiting(2);
          return "seen";
        })) {
      assertTrue(trial.awaitQuiescence() instanceof WatchResult.Quiescent);
      var first = Thread.ofPlatform().daemon().start(gate::awaitOpen);
      var second = Thread.ofVirtual().start(gate::awaitOpen);
      assertEquals("seen", trial.result());
      gate.open();
      first.join();
      second.join();
      gate.awaitWaiting(5);
    }
  }
}
