package kit.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManualTimerTest {
  private final ManualTimer timer = new ManualTimer();
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stop() {
    timer.stop();
  }

  private Runnable doing(String what) {
    return () -> done.add(what);
  }

  /** Lets time pass, and waits until the timer's thread has done what came up. */
  private void pass(Duration time) throws Exception {
    timer.advance(time);
    timer.submit(() -> {}).get();
  }

  @Test
  void nothingComesUpBeforeItsTime() throws Exception {
    timer.schedule(doing("an hour"), 1, TimeUnit.HOURS);
    pass(Duration.ofMinutes(59));
    assertEquals(List.of(), done);
    assertEquals(1, timer.pending());
    pass(Duration.ofMinutes(1));
    assertEquals(List.of("an hour"), done);
    assertEquals(0, timer.pending());
  }

  @Test
  void itIsDoneInTheOrderOfTheTimesAndOfTheCalls() throws Exception {
    timer.schedule(doing("three"), 3, TimeUnit.SECONDS);
    timer.schedule(doing("one"), 1, TimeUnit.SECONDS);
    timer.schedule(doing("three, too"), 3, TimeUnit.SECONDS);
    pass(Duration.ofSeconds(5));
    assertEquals(List.of("one", "three", "three, too"), done);
  }

  @Test
  void whatATaskSchedulesCountsFromItsOwnTime() throws Exception {
    timer.schedule(() -> timer.schedule(doing("two"), 1, TimeUnit.SECONDS), 1, TimeUnit.SECONDS);
    pass(Duration.ofSeconds(2));
    assertEquals(List.of("two"), done);
  }

  @Test
  void whatIsCancelledDoesNotComeUp() throws Exception {
    var alarm = timer.schedule(doing("never"), 1, TimeUnit.SECONDS);
    assertTrue(alarm.cancel(false));
    assertEquals(0, timer.pending());
    assertEquals(1, timer.given());
    pass(Duration.ofSeconds(2));
    assertEquals(List.of(), done);
  }

  @Test
  void whatHasNoDelayIsDoneAtOnceByTheTimersThread() throws Exception {
    Callable<Boolean> isOwn = () -> timer.isOwnThread(Thread.currentThread());
    assertTrue(timer.schedule(isOwn, 0, TimeUnit.SECONDS).get());
    assertTrue(timer.submit(isOwn).get());
    assertFalse(timer.isOwnThread(Thread.currentThread()));
  }

  @Test
  void theDelayShrinksAsTimePasses() throws Exception {
    var begin = timer.instant();
    var alarm = timer.schedule(doing("late"), 10, TimeUnit.SECONDS);
    pass(Duration.ofSeconds(4));
    assertEquals(6, alarm.getDelay(TimeUnit.SECONDS));
    assertEquals(begin.plusSeconds(4), timer.instant());
  }

  @Test
  void whatComesAgainAndAgainDoesSo() throws Exception {
    var beat = timer.scheduleAtFixedRate(doing("beat"), 1, 2, TimeUnit.SECONDS);
    pass(Duration.ofSeconds(6));
    assertEquals(List.of("beat", "beat", "beat"), done);
    beat.cancel(false);
    pass(Duration.ofSeconds(6));
    assertEquals(3, done.size());
  }

  @Test
  void aTaskThatWaitsHoldsUpTheOthers() throws Exception {
    var open = new CountDownLatch(1);
    timer.schedule(
        () -> {
          open.await();
          return done.add("slow");
        },
        1,
        TimeUnit.SECONDS);
    var other = timer.schedule(doing("other"), 2, TimeUnit.SECONDS);
    timer.advance(Duration.ofSeconds(3));
    assertFalse(other.isDone());
    open.countDown();
    other.get();
    assertEquals(List.of("slow", "other"), done);
  }

  @Test
  void shutDownItTakesNothingMoreAndDoesWhatItHas() throws Exception {
    timer.schedule(doing("still"), 1, TimeUnit.SECONDS);
    timer.shutdown();
    assertTrue(timer.isShutdown());
    assertFalse(timer.isTerminated());
    assertThrows(
        RejectedExecutionException.class, () -> timer.schedule(doing("no"), 1, TimeUnit.SECONDS));
    timer.advance(Duration.ofSeconds(1));
    timer.close();
    assertEquals(List.of("still"), done);
  }
}
