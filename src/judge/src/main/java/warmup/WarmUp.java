package warmup;

import explorer.Schedules;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.ObservedList;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What trains the cache of a child JVM, and warms up one that is started ahead: an exercise's test
 * in small, with the devices that most tests use, and a failure at its end, so that the classes of
 * a rejection are known too.
 */
@Exercise("0.0 WarmUp")
public final class WarmUp {
  private static final int AT_ONCE = 4;

  /** Names of its own: the learner's first pool is to be pool-1. */
  private static final ThreadFactory WORKERS = Thread.ofPlatform().name("warm-up").factory();

  private static final ObservedList<Integer> ITEMS = ObservedList.of(1, 2, 3, 4);

  @Test
  @Order(1)
  @DisplayName("tasks meet")
  void meet() throws Exception {
    Rendezvous.requireConcurrent(
        AT_ONCE,
        ITEMS,
        meet -> {
          var futures = new ArrayList<Future<?>>();
          try (var pool = Executors.newFixedThreadPool(AT_ONCE, WORKERS)) {
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
    var census = ThreadLeakCheck.begin();
    var gate = new Gate();
    try (var trial = Trial.start(() -> joined(Thread.ofVirtual().start(gate::awaitOpen)))) {
      trial.awaitQuiescence();
      gate.open();
      trial.awaitGlobalQuiescence();
      trial.result();
    }
    census.requireNoThreadLeft();
  }

  private static Thread joined(Thread thread) throws InterruptedException {
    thread.join();
    return thread;
  }

  @Test
  @Order(3)
  @DisplayName("no more than may be")
  void limit() throws Exception {
    Rendezvous.atMost(
        2,
        meet -> {
          try (var pool = Executors.newFixedThreadPool(2, WORKERS)) {
            for (var _ : ITEMS) {
              pool.submit(meet);
            }
          }
          return null;
        });
    Guard.call(ITEMS::size);
  }

  @Test
  @Order(4)
  @DisplayName("who waits is interrupted, and throws")
  void interrupt() throws Exception {
    var census = ThreadLeakCheck.begin();
    var gate = new Gate();
    try (var trial =
        Trial.start(() -> joined(Thread.ofPlatform().name("warm-up").start(gate::awaitOpen)))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitQuiescence();
      gate.open();
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.plain("It " + ending.describe());
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(5)
  @DisplayName("two add at the same time: both count where a lock guards the sum")
  void guarded() {
    Schedules.explore(GuardedAdds.class);
  }

  @Test
  @Order(6)
  @DisplayName("an add is lost where nothing guards the sum, and tasks never meet")
  void rejections() throws Exception {
    try { // in the last test: a rejection counts, whoever catches it
      Schedules.explore(UnguardedAdds.class);
      throw new AssertionError("no add was lost");
    } catch (Rejection lost) {
      // As it must be.
    }
    Rendezvous.requireConcurrent(
        AT_ONCE,
        ITEMS,
        meet -> {
          try (var pool = Executors.newFixedThreadPool(AT_ONCE, WORKERS)) {
            for (var _ : ITEMS) {
              pool.submit(meet).get();
            }
            return null;
          }
        });
  }
}
