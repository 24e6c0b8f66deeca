package kit.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kit.Guard;
import learner.Endless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was spent in vain is not spent on the same again. Patience is counted here, not used up. */
class ExercisePatienceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SLEEPS = 56; // lines of the code
  private static final int AT = 82;
  private static final int ELSEWHERE = 87;
  private static final int NAPS = 102;
  private static final BooleanSupplier NOTHING_HELD = () -> false;

  private final ExercisePatience patience = new ExercisePatience();
  private final AtomicBoolean done = new AtomicBoolean();
  private final List<Thread> started = new ArrayList<>();

  @AfterEach
  void end() {
    done.set(true);
    started.forEach(Thread::interrupt);
  }

  /** Code, in a thread of its own, that has come to where the line is. */
  private Map<Thread, StackTraceElement[]> at(int line, Guard.Code code) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try {
                code.run();
              } catch (InterruptedException e) {
                // The test has ended.
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    started.add(thread);
    StackTraceElement[] stack;
    do {
      stack = thread.getStackTrace();
    } while (!isActive(thread)
        || SourceLine.ofLearner(stack).filter(at -> at.line() == line).isEmpty());
    return Map.of(thread, stack);
  }

  /** Whether it has begun with what it shall do: to go round, or to sleep. */
  private static boolean isActive(Thread thread) {
    return switch (thread.getState()) {
      case RUNNABLE -> thread.getStackTrace().length > 0 && !isInSleep(thread);
      case TIMED_WAITING -> true;
      default -> false;
    };
  }

  private static boolean isInSleep(Thread thread) {
    return List.of(thread.getStackTrace()).toString().contains("Thread.sleep");
  }

  private Map<Thread, StackTraceElement[]> loop() {
    return at(AT, () -> Endless.asks(done::get));
  }

  /** One that is in its first nap, which its counter has. */
  private Map<Thread, StackTraceElement[]> nap() {
    var nap = at(NAPS, () -> Endless.naps(done::get));
    while (naps(nap.keySet().iterator().next()) == 0) {
      Thread.onSpinWait();
    }
    return nap;
  }

  private void spendInVain(
      Map<Thread, StackTraceElement[]> stacks, ExercisePatience.Watch watch, int seconds) {
    watch.isFamiliar(stacks, true);
    watch.spend(Duration.ofSeconds(seconds).toNanos(), 1);
    watch.runOut();
  }

  private boolean isFamiliarToALook(Map<Thread, StackTraceElement[]> stacks) {
    return patience.look(9, NOTHING_HELD).isFamiliar(stacks, false);
  }

  private boolean isFamiliarAtTheEnd(Map<Thread, StackTraceElement[]> stacks) {
    return patience.waitForTheEnd(9, NOTHING_HELD, PATIENCE).isFamiliar(stacks, false);
  }

  @Test
  void aLookKnowsTheLoopThatOutlastedAnother() {
    var loop = loop();
    assertFalse(isFamiliarToALook(loop));
    spendInVain(loop, patience.look(1, NOTHING_HELD), 3);
    assertTrue(isFamiliarToALook(loop));
    assertTrue(isFamiliarToALook(loop()), "in another call");
    assertFalse(isFamiliarToALook(at(ELSEWHERE, () -> Endless.asksElsewhere(done::get))));
  }

  @Test
  void aLookDoesNotKnowALoopBesideSomebodyElseWhoRuns() {
    var loop = loop();
    spendInVain(loop, patience.look(1, NOTHING_HELD), 3);
    var both = new HashMap<>(loop);
    both.putAll(at(ELSEWHERE, () -> Endless.asksElsewhere(done::get)));
    assertFalse(isFamiliarToALook(both));
  }

  @Test
  void whatWasOnlyPassedThroughIsNotKnown() {
    var loop = loop();
    var look = patience.look(1, NOTHING_HELD);
    look.isFamiliar(loop, false); // and by the second half it is somewhere else
    look.runOut();
    assertFalse(isFamiliarToALook(loop));
  }

  @Test
  void allCallsHaveThePatienceOfOneTogether() {
    var loop = loop();
    spendInVain(loop, patience.look(1, NOTHING_HELD), 3);
    spendInVain(loop, patience.look(2, NOTHING_HELD), 1);
    var end = patience.waitForTheEnd(2, NOTHING_HELD, PATIENCE);
    assertFalse(end.isFamiliar(loop, true));
    end.spend(Duration.ofSeconds(5).toNanos(), 1);
    assertFalse(end.isFamiliar(loop, true), "9 s of 10");
    end.spend(Duration.ofSeconds(1).toNanos(), 1);
    assertTrue(end.isFamiliar(loop, true));
    end.runOut();
    assertEquals(new Watched(PATIENCE, 2, 0), end.watched());
  }

  @Test
  void whatCountsThreeTimesIsToldOnce() {
    var loop = loop();
    var end = patience.waitForTheEnd(1, NOTHING_HELD, PATIENCE);
    spendInVain(loop, patience.look(1, NOTHING_HELD), 1);
    end.isFamiliar(loop, true);
    end.spend(Duration.ofSeconds(3).toNanos(), 3);
    assertTrue(end.isFamiliar(loop, true));
    end.runOut();
    assertEquals(new Watched(Duration.ofSeconds(4), 1, 0), end.watched());
  }

  @Test
  void aCallThatHasEndedAfterAllWasOnlySlow() {
    var loop = loop();
    spendInVain(loop, patience.look(1, NOTHING_HELD), 10);
    patience.look(2, NOTHING_HELD).end();
    assertTrue(isFamiliarAtTheEnd(loop));
    patience.waitForTheEnd(1, NOTHING_HELD, PATIENCE).end();
    assertFalse(isFamiliarAtTheEnd(loop));
    assertTrue(isFamiliarToALook(loop));
  }

  @Test
  void whileTasksAreHeldTheCodeIsRightToWait() {
    var loop = loop();
    spendInVain(loop, patience.look(1, () -> true), 10);
    assertTrue(isFamiliarToALook(loop));
    assertFalse(isFamiliarAtTheEnd(loop));

    var held = new CountDownLatch(1);
    var task = Thread.ofPlatform().daemon().start(() -> await(held));
    started.add(task);
    while (task.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    var both = new HashMap<>(loop);
    both.put(task, task.getStackTrace());
    spendInVain(both, patience.look(2, NOTHING_HELD), 10);
    assertFalse(isFamiliarAtTheEnd(loop), "the test's own latch holds a task as well");

    spendInVain(loop, patience.look(3, NOTHING_HELD), 10);
    assertTrue(isFamiliarAtTheEnd(loop));
    assertFalse(isFamiliarAtTheEnd(both));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void ofNapsTheirNumberCounts() {
    var naps = nap();
    Thread thread = naps.keySet().iterator().next();
    var first = patience.look(1, NOTHING_HELD);
    first.isFamiliar(naps, true);
    napOn(thread, 1);
    spendInVain(naps, first, 10);

    var look = patience.look(2, NOTHING_HELD);
    assertFalse(look.isFamiliar(naps, false));
    napOn(thread, 20);
    assertTrue(look.isFamiliar(naps, false));

    var end = patience.waitForTheEnd(3, NOTHING_HELD, PATIENCE);
    end.isFamiliar(naps, true);
    napOn(thread, 20);
    assertFalse(end.isFamiliar(naps, true), "21 naps in all, though the time is up");
    end.runOut();
    assertEquals(21, end.watched().naps());
    end.leaveUndecided();
    assertTrue(isFamiliarAtTheEnd(naps));
  }

  @Test
  void manyNapsInAllCallsAreEnoughAfterSomeTime() {
    var naps = nap();
    Thread thread = naps.keySet().iterator().next();
    var first = patience.waitForTheEnd(1, NOTHING_HELD, PATIENCE);
    first.isFamiliar(naps, true);
    napOn(thread, 60);
    spendInVain(naps, first, 4);

    var second = patience.waitForTheEnd(2, NOTHING_HELD, PATIENCE);
    second.isFamiliar(naps, true);
    napOn(thread, 60);
    assertFalse(second.isFamiliar(naps, true), "4 s");
    second.spend(Duration.ofSeconds(1).toNanos(), 1);
    assertTrue(second.isFamiliar(naps, true));
  }

  @Test
  void napsWhileTasksAreHeldAreInOrder() {
    var naps = nap();
    Thread thread = naps.keySet().iterator().next();
    var first = patience.waitForTheEnd(1, () -> true, PATIENCE);
    first.isFamiliar(naps, true);
    napOn(thread, 200);
    spendInVain(naps, first, 10);
    assertEquals(0, first.watched().naps());
    assertFalse(isFamiliarAtTheEnd(naps));
  }

  /**
   * Wakes it so often; then it is in its next nap. Each time it is woken once: a second call could
   * end a nap that nobody has counted yet.
   */
  private static void napOn(Thread thread, int times) {
    for (int i = 0; i < times; i++) {
      long before = naps(thread);
      LockSupport.unpark(thread);
      while (naps(thread) == before || thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
    }
  }

  private static long naps(Thread thread) {
    return ManagementFactory.getThreadMXBean().getThreadInfo(thread.threadId()).getWaitedCount();
  }

  @Test
  void aSleepThatOutlastedTheWholeWatchIsKnown() {
    var sleep = at(SLEEPS, Endless::oversleeps);
    spendInVain(sleep, patience.look(1, NOTHING_HELD), 10);
    assertTrue(isFamiliarToALook(sleep));
    assertTrue(isFamiliarAtTheEnd(sleep));
  }
}
