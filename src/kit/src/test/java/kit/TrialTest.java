package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import kit.diagnosis.BlockingCall;
import kit.quiescence.WatchResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trial")
class TrialTest {

  @Test
  @DisplayName("gives back what the code returned, and what it threw")
  void result() throws Exception {
    try (var trial = Trial.start(() -> 42)) {
      assertEquals(42, trial.result());
      assertEquals(new WatchResult.Ended(), trial.awaitQuiescence());
      assertTrue(trial.ended());
    }
    var failure = new IOException("no");
    try (Trial<Integer> trial = Trial.start(() -> fail(failure))) {
      assertSame(failure, assertThrows(IOException.class, trial::result));
      assertEquals(Optional.of(failure), trial.thrown());
    }
  }

  private static int fail(IOException failure) throws IOException {
    throw failure;
  }

  @Test
  @DisplayName("knows that all are held, and goes on when they are let go")
  void still() throws Exception {
    var gate = new Gate();
    try (Trial<String> trial = Trial.start(() -> held(gate))) {
      assertInstanceOf(WatchResult.Quiescent.class, trial.awaitQuiescence());
      var still = trial.standstill().orElseThrow();
      assertFalse(trial.ended());
      assertEquals(1, gate.waitingThreads().size());
      assertEquals(1, still.threadsStarted());
      assertEquals(Optional.of("Future.get"), still.blockingCall().map(BlockingCall::what));
      gate.open();
      assertEquals("done", trial.result());
    }
  }

  private static String held(Gate gate) throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      return pool.submit(gate::awaitOpen, "done").get();
    }
  }

  @Test
  @DisplayName("is reached when the condition holds, though the code goes on")
  void reached() throws Exception {
    var gate = new Gate();
    var seen = new AtomicBoolean();
    try (Trial<String> trial =
        Trial.start(() -> {
          seen.set(true);
          return held(gate);
        })) {
      assertEquals(new WatchResult.Reached(), trial.awaitQuiescenceOr(seen::get));
      gate.open();
    }
  }

  @Test
  @DisplayName("is not quiescent while a thread may go on by itself")
  void restless() throws Exception {
    try (Trial<Integer> trial =
        Trial.start(
            () -> {
              Thread.sleep(Duration.ofDays(1));
              return 0;
            },
            Duration.ofMillis(200))) {
      assertInstanceOf(WatchResult.StillActive.class, trial.awaitQuiescence());
    }
  }

  @Test
  @DisplayName("does not take a virtual thread that sleeps for one that never wakes")
  void virtualSleeper() throws Exception {
    try (Trial<Integer> trial =
        Trial.start(() -> {
          Thread.startVirtualThread(TrialTest::nap).join();
          return 7;
        })) {
      assertEquals(7, trial.result());
    }
  }

  private static void nap() {
    try {
      Thread.sleep(60);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @DisplayName("rejects code that waits for ever, and breaks it")
  void waitsForEver() throws Exception {
    var never = new CountDownLatch(1);
    try (Trial<Integer> trial =
        Trial.start(() -> {
          never.await();
          return 0;
        })) {
      assertThrows(Rejection.class, trial::result);
      trial.caller().join(); // interrupted, so it ends
      assertTrue(trial.ended());
    }
  }

  @Test
  @DisplayName("can't judge code that sleeps for longer than it is watched")
  void sleepsForLong() throws Exception {
    try (Trial<Integer> trial =
        Trial.start(
            () -> {
              Thread.sleep(Duration.ofDays(1));
              return 0;
            },
            Duration.ofMillis(200))) {
      assertTrue(
          assertThrows(Inconclusive.class, trial::result).getMessage().contains("has not ended"));
    }
  }

  @Test
  @DisplayName("can't judge code that sleeps now and then, and does not say that it never ends")
  void sleepsNowAndThen() throws Exception {
    try (Trial<Integer> trial =
        Trial.start(
            () -> {
              for (int i = 0; i < 100; i++) {
                Thread.sleep(100);
              }
              return 0;
            },
            Duration.ofMillis(200))) {
      String says = assertThrows(Inconclusive.class, trial::result).getMessage();
      assertFalse(says.contains("never ends"), says);
    }
  }

  @Test
  @DisplayName("is not disturbed by what an earlier one left running")
  void runaway() throws Exception {
    var stop = new AtomicBoolean();
    Thread loop;
    try (Trial<Integer> trial =
        Trial.start(
            () -> {
              while (!stop.get()) {
                Thread.onSpinWait();
              }
              return 0;
            },
            Duration.ofMillis(200))) {
      loop = trial.caller();
      assertInstanceOf(WatchResult.StillActive.class, trial.awaitQuiescence());
    }
    try {
      assertTrue(loop.isAlive());
      still();
    } finally {
      stop.set(true);
      loop.join();
    }
  }

  @Test
  @DisplayName("passes an interrupt on to the code")
  void interrupt() throws Exception {
    try (Trial<Integer> trial =
        Trial.start(() -> {
          Thread.currentThread().join();
          return 0;
        })) {
      assertInstanceOf(WatchResult.Quiescent.class, trial.awaitQuiescence());
      trial.interrupt();
      assertThrows(InterruptedException.class, trial::result);
    }
  }
}
