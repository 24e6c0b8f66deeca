package kit.quiescence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import kit.threads.JvmThreads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Work comes without a signal by {@link ForkJoinPool#lazySubmit}. */
@DisplayName("A fork/join pool that has left work lying")
class MissedPoolSignalsTest {
  private static final CountDownLatch NO_END = new CountDownLatch(1);

  private final QuiescenceDetector watch = QuiescenceDetector.begin();
  private ForkJoinPool pool = new ForkJoinPool(1);

  private WatchResult watch(ForkJoinTask<?> task, WatchBudget patience)
      throws InterruptedException {
    return watch.watch(NO_END, task::isDone, patience);
  }

  private void untilAllSleep() throws InterruptedException {
    assertInstanceOf(
        WatchResult.Quiescent.class,
        watch.watch(NO_END, () -> false, WatchBudget.usual()),
        "idle workers");
  }

  private static ForkJoinTask<?> doesNothing() {
    return ForkJoinTask.adapt(() -> {});
  }

  private static Callable<Boolean> atAClosedGate() {
    return () -> {
      NO_END.await();
      return true;
    };
  }

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  @Test
  @DisplayName("with an idle worker, goes on")
  void idleWorker() throws Exception {
    pool.submit(doesNothing()).get();
    untilAllSleep();
    ForkJoinTask<?> forgotten = pool.lazySubmit(doesNothing());
    assertEquals(new WatchResult.Reached(), watch(forgotten, WatchBudget.usual()));
  }

  @Test
  @DisplayName("with room for one more worker, goes on")
  void roomForAWorker() throws Exception {
    pool = new ForkJoinPool(2);
    pool.submit(atAClosedGate());
    untilAllSleep();
    ForkJoinTask<?> forgotten = pool.lazySubmit(doesNothing());
    assertEquals(new WatchResult.Reached(), watch(forgotten, WatchBudget.usual()));
  }

  @Test
  @DisplayName("with every worker at work, stands still")
  void allAtWork() throws Exception {
    pool.submit(atAClosedGate());
    ForkJoinTask<?> waits = pool.submit(doesNothing());
    assertInstanceOf(WatchResult.Quiescent.class, watch(waits, WatchBudget.usual()));
  }

  @Test
  @DisplayName("and has been shut down, proves nothing")
  void shutDown() throws Exception {
    pool.submit(doesNothing()).get();
    untilAllSleep();
    ForkJoinTask<?> forgotten = pool.lazySubmit(doesNothing());
    pool.shutdown();
    assertInstanceOf(
        WatchResult.StillActive.class, watch(forgotten, new WatchBudget(Duration.ofMillis(300))));
  }

  @Test
  @DisplayName("of virtual threads goes on")
  void carriers() throws Exception {
    untilAllSleep();
    ForkJoinPool scheduler =
        Thread.getAllStackTraces().keySet().stream()
            .filter(JvmThreads::include)
            .filter(ForkJoinWorkerThread.class::isInstance)
            .map(carrier -> ((ForkJoinWorkerThread) carrier).getPool())
            .findAny()
            .orElseThrow();
    ForkJoinTask<?> forgotten = scheduler.lazySubmit(doesNothing());
    assertEquals(new WatchResult.Reached(), watch(forgotten, WatchBudget.usual()));
    assertTrue(forgotten.isCompletedNormally());
  }
}
