package kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import kit.diagnosis.StagedLocking;
import kit.quiescence.WatchResult;
import learner.Account;
import learner.Endless;
import learner.Transfer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is no deadlock, or not this test's, is not called one. */
class TrialFalseDeadlockTest {
  @ParameterizedTest
  @EnumSource
  void isNotBlamedOnTheNextTest(ThreadKind kind) throws Exception {
    var one = new Account();
    var two = new Account();
    var left = new ReentrantLock();
    var right = new ReentrantLock();
    for (boolean first : new boolean[] {true, false}) {
      // Left behind by a test that did not look, before the next one begins.
      Trial<Boolean> earlier =
          Trial.start(() -> {
            if (first) {
              StagedLocking.together(
                  List.of(kind),
                  met -> Transfer.nested(one, two, met),
                  met -> Transfer.nested(two, one, met));
            } else {
              StagedLocking.together(
                  List.of(kind),
                  met -> Transfer.locks(left, right, met),
                  met -> Transfer.locks(right, left, met));
            }
            return true;
          });
      assertInstanceOf(WatchResult.Quiescent.class, earlier.awaitQuiescence());
      String says = assertThrows(Rejection.class, () -> Guard.run(Endless::latch)).getMessage();
      assertFalse(says.contains("Deadlock"), says);
      assertTrue(says.contains("CountDownLatch.await at Endless.java:35"), says);
      assertTrue(earlier.hang(true).getMessage().startsWith("Deadlock: "));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNoneIfSomeoneGivesUpInTime(ThreadKind kind) throws Exception {
    var patient = new AtomicReference<Thread>();
    var one = new ReentrantLock();
    var two = new ReentrantLock();
    try (var trial =
        Trial.start(
            () -> {
              StagedLocking.together(
                  List.of(kind),
                  met -> Transfer.locks(one, two, met),
                  met -> {
                    patient.set(Thread.currentThread());
                    Transfer.patiently(two, one, met);
                  });
              return true;
            },
            Duration.ofMillis(300))) {
      assertInstanceOf(WatchResult.StillActive.class, trial.awaitQuiescence());
      String says = trial.hang(false).getMessage();
      patient.get().interrupt(); // or the next tests would have to expect that it wakes
      assertTrue(says.startsWith("Your code has not ended: "), says);
      assertTrue(says.contains("waits in Lock.lock at Transfer.java:73"), says);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNoneIfTheOwnerHasEnded(ThreadKind kind) {
    var lock = new ReentrantLock();
    String says =
        assertThrows(
                Rejection.class,
                () ->
                    Guard.run(() -> {
                      kind.builder("forgetful").start(() -> Transfer.forgets(lock)).join();
                      StagedLocking.together(
                          List.of(kind), met -> Transfer.locks(new ReentrantLock(), lock, met));
                    }))
            .getMessage();
    assertTrue(says.contains("a waits for ReentrantLock@1 at Transfer.java:39, which"), says);
    assertTrue(says.contains("took and never gave back before it ended"), says);
  }
}
