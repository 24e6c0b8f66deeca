package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A gate")
class GateTest {
  private final Gate gate = new Gate();

  @Test
  @DisplayName("holds nobody once it is open")
  void open() {
    gate.open();
    gate.awaitOpen();
    assertEquals(List.of(), gate.waitingThreads());
  }

  @Test
  @DisplayName("lets an interrupted task go, with its flag set")
  void interrupted() {
    Thread.currentThread().interrupt();
    gate.awaitOpen();
    assertTrue(Thread.interrupted());
    assertEquals(List.of(), gate.waitingThreads());
  }

  @Test
  @DisplayName("holds a deaf task through an interrupt, and sets its flag again")
  void deaf() throws Exception {
    try (var trial =
        Trial.start(() -> {
          gate.awaitOpenUninterruptibly();
          return Thread.interrupted();
        })) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitQuiescence();
      assertEquals(1, gate.waitingThreads().size());
      gate.open();
      assertTrue(trial.result());
    }
  }

  @Test
  @DisplayName("does not make a pool start another thread in the place of one that it holds")
  void noCompensation() throws Exception {
    try (var trial =
        Trial.start(() -> {
          try (var pool = new ForkJoinPool(1)) {
            pool.submit(gate::awaitOpen);
            pool.submit(gate::awaitOpen).get();
          }
          return true;
        })) {
      trial.awaitQuiescence();
      assertEquals(1, gate.waitingThreads().size());
      gate.open();
      assertTrue(trial.result());
    }
  }
}
