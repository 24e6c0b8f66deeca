package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import kit.diagnosis.Hang;
import kit.diagnosis.Watched;
import kit.quiescence.WatchResult;
import learner.Endless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loops and waits are told apart, with the learner's line. */
class TrialHangTest {

  @Test
  void namesTheWait() {
    assertEquals(
        "Your code stands still for ever: it waits in CountDownLatch.await at Endless.java:35;"
            + " nobody is left to wake it.",
        assertThrows(Rejection.class, () -> Guard.run(Endless::latch)).getMessage());
  }

  @Test
  void namesWhatTheOthersWaitFor() {
    try (var pool = Executors.newFixedThreadPool(1, Thread.ofPlatform().name("one").factory())) {
      String says =
          assertThrows(Rejection.class, () -> Guard.call(() -> Endless.starves(pool))).getMessage();
      pool.shutdownNow();
      assertEquals(
          "Your code stands still for ever: it waits in Future.get at Endless.java:45; thread one"
              + " waits in Future.get at Endless.java:43; nobody is left to wake any of them.",
          says);
    }
  }

  /** Restless code, ended when it has been diagnosed. */
  private interface Body {
    void run(AtomicBoolean done) throws Exception;
  }

  private static Hang hang(Body body) throws Exception {
    var done = new AtomicBoolean();
    try (var trial =
        Trial.start(
            () -> {
              body.run(done);
              return true;
            },
            Duration.ofMillis(100))) {
      assertInstanceOf(WatchResult.StillActive.class, trial.awaitQuiescence());
      Hang hang =
          Hang.diagnose(
              trial.caller(), trial.before(), false, new Watched(Duration.ofSeconds(3), 1, 0));
      done.set(true);
      return hang;
    }
  }

  @Test
  void namesTheLoopAndItsTime() throws Exception {
    Hang hang = hang(done -> Endless.spins(done::get));
    Hang.BusyLoop spins = assertInstanceOf(Hang.BusyLoop.class, hang);
    assertTrue(spins.cpu().orElseThrow().isPositive());
    String says = hang.sentence();
    assertTrue(
        says.matches(
            "Your code never ends: after 3 s it is still in the loop at Endless.java:1[78], having"
                + " used [0-9.]+ s of CPU time\\."),
        says);
  }

  @ParameterizedTest
  @EnumSource(ThreadKind.class)
  void namesTheThreadInTheLoop(ThreadKind kind) throws Exception {
    String says = hang(done -> Endless.spinsElsewhere(kind.builder("round"), done::get)).sentence();
    // A virtual thread that runs cannot be asked for its name.
    String thread = kind == ThreadKind.VIRTUAL ? "virtual thread #\\d+" : "thread round";
    assertTrue(
        says.matches(".* after 3 s " + thread + " is still in the loop at Endless.java:1[78].*"),
        says);
  }

  @Test
  void namesALoopThatNaps() throws Exception {
    String says = hang(done -> Endless.polls(done::get)).sentence();
    assertTrue(says.contains("it is still in the loop at Endless.java:2"), says);
    assertTrue(says.contains("again and again with naps in between"), says);
  }

  @Test
  void saysThatALoopNeverEndsOnlyWhenItHasNappedOften() {
    assertTrue(napped(99, 10).mayEnd());
    assertTrue(napped(99, 10).sentence().startsWith("Your code has not ended: after 10 s"));
    assertTrue(napped(1_000, 4).mayEnd());
    assertFalse(napped(100, 5).mayEnd());
    assertTrue(napped(100, 5).sentence().startsWith("Your code never ends: after 5 s"));
    assertFalse(looped(0, 1, false).mayEnd(), "it has had the processor all the time");
  }

  private static Hang napped(long times, int seconds) {
    return looped(times, seconds, true);
  }

  private static Hang looped(long naps, int seconds, boolean doesNap) {
    var watched = new Watched(Duration.ofSeconds(seconds), 1, naps);
    return new Hang.BusyLoop("it", Optional.empty(), watched, Optional.empty(), doesNap);
  }

  @Test
  void doesNotCallASleepALoop() throws Exception {
    String says = hang(done -> Endless.oversleeps()).sentence();
    assertEquals("Your code has not ended: it waits in Thread.sleep at Endless.java:56.", says);
  }
}
