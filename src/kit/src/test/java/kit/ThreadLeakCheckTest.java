package kit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kit.belief.DeviceBelief;
import learner.Endless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left is named; what is only about to end is not left. */
class ThreadLeakCheckTest {

  private static Rejection rejection(ThreadLeakCheck census) {
    return assertThrows(Rejection.class, census::requireNoThreadLeft);
  }

  private static void accepts(Guard.Code code) throws Exception {
    ThreadLeakCheck census = ThreadLeakCheck.begin();
    Guard.run(code);
    assertDoesNotThrow(census::requireNoThreadLeft);
  }

  private static void isOpen(ThreadLeakCheck census, String thread) {
    Rejection rejection = rejection(census);
    assertEquals(Optional.of(DeviceBelief.POOL_LEFT_OPEN), rejection.misconception());
    assertTrue(rejection.getMessage().contains(thread), rejection.getMessage());
    assertTrue(rejection.getMessage().contains("never closed"), rejection.getMessage());
  }

  @Test
  void acceptsWhatStartsNothing() throws Exception {
    accepts(() -> {});
  }

  @Test
  void acceptsAClosedPool() throws Exception {
    accepts(() -> {
      try (var pool = Executors.newFixedThreadPool(4)) {
        pool.submit(() -> 1).get();
      }
    });
  }

  @Test
  void acceptsAPoolWhoseThreadsAreJustEnding() throws Exception {
    accepts(() -> {
      ExecutorService pool = Executors.newFixedThreadPool(8);
      for (int i = 0; i < 8; i++) {
        pool.submit(() -> 1);
      }
      pool.shutdown();
    });
    accepts(() -> {
      var pool = new ForkJoinPool(4);
      pool.submit(() -> {}).get();
      pool.shutdown();
    });
  }

  @Test
  void acceptsThreadsThatEndByThemselves() throws Exception {
    accepts(() -> {
      for (int i = 0; i < 20; i++) {
        Thread.ofVirtual().start(Thread::yield);
        Thread.ofPlatform().start(Thread::yield);
      }
    });
  }

  @Test
  void ofAGivenPoolOnlyIdleWorkersMayStay() throws Exception {
    try (var given = new ForkJoinPool(2);
        var own = new ForkJoinPool(2)) {
      var census = ThreadLeakCheck.begin();
      given.submit(() -> {}).get();
      census.requireNoThreadLeftBesides(thread -> isOf(given, thread));

      own.submit(() -> {}).get();
      assertEquals(
          Optional.of(DeviceBelief.POOL_LEFT_OPEN),
          assertThrows(
                  Rejection.class,
                  () -> census.requireNoThreadLeftBesides(thread -> isOf(given, thread)))
              .misconception());

      var until = new CountDownLatch(1);
      given.submit(() -> Endless.waits(until));
      assertEquals(
          Optional.of(DeviceBelief.WORK_LEFT_RUNNING),
          assertThrows(Rejection.class, () -> census.requireNoThreadLeftBesides(_ -> true))
              .misconception());
      until.countDown();
    }
  }

  private static boolean isOf(ForkJoinPool pool, Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == pool;
  }

  @Test
  void acceptsAPoolWithAShortKeepAlive() throws Exception {
    // Many, so that now and then one is over just when all have been seen asleep.
    for (int micros = 500; micros < 10_500; micros += 100) {
      int keepAlive = micros;
      accepts(() -> {
        var pool =
            new ThreadPoolExecutor(
                0, 4, keepAlive, TimeUnit.MICROSECONDS, new LinkedBlockingQueue<Runnable>());
        pool.submit(() -> 1).get();
      });
    }
  }

  @Test
  void acceptsTheCommonPoolAndItsTimer() throws Exception {
    accepts(() -> {
      CompletableFuture.runAsync(() -> {}).get();
      CompletableFuture.runAsync(
              () -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
          .get();
      new CompletableFuture<Integer>().completeOnTimeout(1, 1, TimeUnit.MILLISECONDS).get();
    });
  }

  @Test
  void rejectsAPoolThatWasNotClosed() throws Exception {
    ThreadLeakCheck census = ThreadLeakCheck.begin();
    Guard.call(() -> Endless.openPool(1));
    Rejection rejection = rejection(census);
    assertEquals(Optional.of(DeviceBelief.POOL_LEFT_OPEN), rejection.misconception());
    assertTrue(
        rejection
            .getMessage()
            .matches(
                "Thread pool-\\d+-thread-1 is still there and waits for the next task: its pool"
                    + " was never closed\\. .*"),
        rejection.getMessage());
  }

  @Test
  void countsTheWorkersOfAPool() throws Exception {
    ThreadLeakCheck census = ThreadLeakCheck.begin();
    Guard.call(() -> Endless.openPool(5));
    String says = rejection(census).getMessage();
    assertTrue(says.contains("-thread-3 and 2 more are still there"), says);
  }

  @Test
  void rejectsEveryKindOfOpenPool() throws Exception {
    ThreadLeakCheck cached = ThreadLeakCheck.begin();
    ExecutorService one = Executors.newCachedThreadPool();
    one.submit(() -> 1).get();
    isOpen(cached, "pool-");
    one.close();

    ThreadLeakCheck forkJoin = ThreadLeakCheck.begin();
    ExecutorService two = new ForkJoinPool(2);
    two.submit(() -> 1).get();
    isOpen(forkJoin, "ForkJoinPool-");
    two.close();

    ThreadLeakCheck virtual = ThreadLeakCheck.begin();
    ExecutorService three =
        Executors.newFixedThreadPool(1, Thread.ofVirtual().name("pooled").factory());
    three.submit(() -> 1).get();
    isOpen(virtual, "Virtual thread pooled");
    three.close();

    ThreadLeakCheck timers = ThreadLeakCheck.begin();
    var timer = new Timer("tick");
    isOpen(timers, "Thread tick");
    timer.cancel();
  }

  @ParameterizedTest
  @EnumSource(ThreadKind.class)
  void rejectsWorkThatGoesOn(ThreadKind kind) throws Exception {
    var until = new CountDownLatch(1);
    ThreadLeakCheck census = ThreadLeakCheck.begin();
    Thread left = Guard.call(() -> Endless.leaves(kind.builder("late"), until));
    Rejection rejection = rejection(census);
    until.countDown();
    left.join();
    assertEquals(Optional.of(DeviceBelief.WORK_LEFT_RUNNING), rejection.misconception());
    assertTrue(
        rejection
            .getMessage()
            .contains(
                "hread late is still at work after your code has returned: it waits in"
                    + " CountDownLatch.await at Endless.java:73."),
        rejection.getMessage());
  }

  @Test
  void rejectsWorkInTheCommonPool() throws Exception {
    var until = new CountDownLatch(1);
    ThreadLeakCheck census = ThreadLeakCheck.begin();
    CompletableFuture<Void> left =
        CompletableFuture.runAsync(() -> Endless.spins(() -> waited(until)));
    Rejection rejection = rejection(census);
    until.countDown();
    left.join();
    assertEquals(Optional.of(DeviceBelief.WORK_LEFT_RUNNING), rejection.misconception());
  }

  private static boolean waited(CountDownLatch until) {
    try {
      until.await();
      return true;
    } catch (InterruptedException e) {
      return true;
    }
  }

  @Test
  void givesUpOnWorkThatNeverEnds() throws Exception {
    var until = new CountDownLatch(1);
    ThreadLeakCheck census = ThreadLeakCheck.begin(Duration.ofMillis(200));
    Thread left = Thread.ofPlatform().name("on").start(() -> Endless.spins(() -> isOver(until)));
    Rejection rejection = rejection(census);
    until.countDown();
    left.join();
    assertEquals(Optional.of(DeviceBelief.WORK_LEFT_RUNNING), rejection.misconception());
    assertTrue(rejection.getMessage().contains("goes on and on at Endless.java"));
  }

  private static boolean isOver(CountDownLatch until) {
    return until.getCount() == 0;
  }

  @Test
  void ignoresWhatWasThereBefore() throws Exception {
    var until = new CountDownLatch(1);
    Thread old = Endless.leaves(Thread.ofPlatform(), until);
    Thread oldVirtual = Endless.leaves(Thread.ofVirtual(), until);
    accepts(() -> {});
    until.countDown();
    old.join();
    oldVirtual.join();
  }
}
