package judge;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kit.Exercise;
import kit.Gate;
import kit.Items;
import kit.Rendezvous;
import kit.ThreadCensus;
import kit.Trial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What a {@link Training} does: an exercise's test in small, with the devices that most tests use,
 * and a failure at its end, so that the classes of a rejection are known too.
 */
@Exercise("0.0 Drill")
final class Drill {
  private static final int AT_ONCE = 4;
  private static final Items<Integer> ITEMS = Items.of(1, 2, 3, 4);

  @Test
  @Order(1)
  @DisplayName("tasks meet")
  void meet() throws Exception {
    Rendezvous.together(
        AT_ONCE,
        ITEMS,
        meet -> {
          var futures = new ArrayList<Future<?>>();
          try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var _ : ITEMS) {
              futures.add(pool.submit(meet));
            }
            return futures.size();
          }
        });
  }

  @Test
  @Order(2)
  @DisplayName("a task is held, and nothing is left")
  void hold() throws Exception {
    var census = ThreadCensus.begin();
    var gate = new Gate();
    try (var trial = Trial.start(() -> joined(Thread.ofVirtual().start(gate::hold)))) {
      trial.untilStill();
      gate.open();
      trial.untilAllStill();
      trial.result();
    }
    census.demandNoneLeft();
  }

  private static Thread joined(Thread thread) throws InterruptedException {
    thread.join();
    return thread;
  }

  @Test
  @Order(3)
  @DisplayName("tasks never meet")
  void miss() throws Exception {
    Rendezvous.together(
        AT_ONCE,
        ITEMS,
        meet -> {
          try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var _ : ITEMS) {
              pool.submit(meet).get();
            }
            return null;
          }
        });
  }
}
