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
    gate.hold();
    assertEquals(List.of(), gate.inside());
  }

  @Test
  @DisplayName("lets an interrupted task go, with its flag set")
  void interrupted() {
    Thread.currentThread().interrupt();
    gate.hold();
    assertTrue(Thread.interrupted());
    assertEquals(List.of(), gate.inside());
  }

  @Test
  @DisplayName("holds a deaf task through an interrupt, and sets its flag again")
  void deaf() throws Exception {
    try (var trial =
        Trial.start(() -> {
          gate.holdDeaf();
          return Thread.interrupted();
        })) {
      trial.untilStill();
      trial.interrupt();
      trial.untilStill();
      assertEquals(1, gate.inside().size());
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
            pool.submit(gate::hold);
            pool.submit(gate::hold).get();
          }
          return true;
        })) {
      trial.untilStill();
      assertEquals(1, gate.inside().size());
      gate.open();
      assertTrue(trial.result());
    }
  }
}
