package kit.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Optional;
import java.util.Timer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.belief.DeviceBelief;
import learner.Endless;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

@DisplayName("In an exercise's test class a thread counts, whichever call has started it")
class ThreadBaselineTest {
  private static Kept kept;
  private static Runnable end;

  /** What an answer keeps in a static field from its first call on. */
  enum Kept {
    NOTHING,
    FIXED_POOL,
    CACHED_POOL,
    VIRTUAL_POOL,
    FORK_JOIN_POOL,
    TIMER,
    SLEEPER,
    VIRTUAL_SLEEPER;

    /** Starts it, waits until it is there, and gives what ends it. */
    Runnable start() throws Exception {
      var until = new CountDownLatch(1);
      return switch (this) {
        case NOTHING -> () -> {};
        case FIXED_POOL -> used(Executors.newFixedThreadPool(2));
        case CACHED_POOL -> used(Executors.newCachedThreadPool());
        case VIRTUAL_POOL -> used(Executors.newFixedThreadPool(1, Thread.ofVirtual().factory()));
        case FORK_JOIN_POOL -> used(new ForkJoinPool(2));
        case TIMER -> new Timer("kept", true)::cancel;
        case SLEEPER -> ended(until, Endless.leaves(Thread.ofPlatform().daemon(), until));
        case VIRTUAL_SLEEPER -> ended(until, Endless.leaves(Thread.ofVirtual(), until));
      };
    }

    private static Runnable used(java.util.concurrent.ExecutorService pool) throws Exception {
      pool.submit(() -> 1).get();
      return pool::shutdownNow;
    }

    private static Runnable ended(CountDownLatch until, Thread thread) {
      return () -> {
        until.countDown();
        try {
          thread.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      };
    }
  }

  @Exercise("9.4 Kept")
  static class Keeps {
    @Test
    @Order(1)
    void first() throws Exception {
      Guard.run(() -> end = kept.start());
    }

    @Test
    @Order(2)
    void second() throws Exception {
      var census = ThreadLeakCheck.begin();
      Guard.run(() -> {});
      census.requireNoThreadLeft();
    }
  }

  @ParameterizedTest
  @EnumSource(Kept.class)
  void found(Kept what) throws Exception {
    kept = what;
    Events events = run();
    end.run();
    if (what == Kept.NOTHING) {
      assertEquals(2, events.succeeded().count());
      return;
    }
    var rejection = (Rejection) failure(events);
    boolean sleeps = what == Kept.SLEEPER || what == Kept.VIRTUAL_SLEEPER;
    assertEquals(
        Optional.of(sleeps ? DeviceBelief.WORK_LEFT_RUNNING : DeviceBelief.POOL_LEFT_OPEN),
        rejection.misconception(),
        rejection.getMessage());
  }

  @Test
  @DisplayName("what an earlier test class has left is not held against this one")
  void notTheOthers() throws Exception {
    Runnable earlier = Kept.FIXED_POOL.start();
    kept = Kept.NOTHING;
    assertEquals(2, run().succeeded().count());
    earlier.run();
  }

  private static Events run() {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Keeps.class))
        .execute()
        .testEvents();
  }

  private static Throwable failure(Events events) {
    List<Throwable> all =
        events.failed().stream()
            .map(e -> e.getRequiredPayload(TestExecutionResult.class))
            .flatMap(r -> r.getThrowable().stream())
            .toList();
    assertTrue(all.size() == 1, all::toString);
    return all.getFirst();
  }
}
