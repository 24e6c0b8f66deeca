package kit.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import kit.Guard;
import kit.Rejection;
import kit.ThreadKind;
import kit.diagnosis.StagedLocking.Half;
import learner.Account;
import learner.Transfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deadlocks are named with all threads, locks and lines. */
class DeadlockDetectorTest {

  private static String verdict(List<ThreadKind> kinds, Half... halves) {
    return assertThrows(
            Rejection.class, () -> Guard.run(() -> StagedLocking.together(kinds, halves)))
        .getMessage();
  }

  @ParameterizedTest
  @EnumSource
  void namesMonitorsWithBothLines(ThreadKind kind) {
    var one = new Account();
    var two = new Account();
    assertEquals(
        ("Deadlock: %1$sa holds the lock of Account@1 (since Transfer.java:12) and waits at"
                + " Transfer.java:14 for the lock of Account@2, which is held by %1$sb;"
                + " %1$sb holds the lock of Account@2 (since Transfer.java:12) and waits at"
                + " Transfer.java:14 for the lock of Account@1, which is held by %1$sa:"
                + " neither can ever go on.")
            .formatted(kind.called),
        verdict(
            List.of(kind),
            met -> Transfer.nested(one, two, met),
            met -> Transfer.nested(two, one, met)));
  }

  @ParameterizedTest
  @EnumSource
  void namesTheLineOfABlockThatCallsAnother(ThreadKind kind) {
    var one = new Account();
    var two = new Account();
    String says =
        verdict(
            List.of(kind),
            met -> Transfer.called(one, two, met),
            met -> one.getClass().cast(two).giveTo(one, met));
    assertTrue(says.contains("a holds the lock of Account@1 (since Transfer.java:22)"), says);
    assertTrue(says.contains("waits at Transfer.java:29 for the lock of Account@2"), says);
    assertTrue(says.contains("b holds the lock of Account@2 (since Account.java:14)"), says);
  }

  @ParameterizedTest
  @EnumSource
  void namesLocksOfTheLibrary(ThreadKind kind) {
    var one = new ReentrantLock();
    var two = new ReentrantLock();
    assertEquals(
        ("Deadlock: %1$sa holds ReentrantLock@1 and waits at"
                + " Transfer.java:39 for ReentrantLock@2, which is held by %1$sb;"
                + " %1$sb holds ReentrantLock@2 and waits at"
                + " Transfer.java:39 for ReentrantLock@1, which is held by %1$sa:"
                + " neither can ever go on.")
            .formatted(kind.called),
        verdict(
            List.of(kind),
            met -> Transfer.locks(one, two, met),
            met -> Transfer.locks(two, one, met)));
  }

  @ParameterizedTest
  @EnumSource
  void namesReadWriteLocks(ThreadKind kind) {
    Lock one = new ReentrantReadWriteLock().writeLock();
    Lock two = new ReentrantLock();
    String says =
        verdict(
            List.of(kind),
            met -> Transfer.locks(one, two, met),
            met -> Transfer.locks(two, one, met));
    assertTrue(says.contains("a holds ReentrantReadWriteLock@1"), says);
  }

  @ParameterizedTest
  @EnumSource
  void namesAMonitorAndALockThatCross(ThreadKind kind) {
    var account = new Account();
    var lock = new ReentrantLock();
    String says =
        verdict(
            List.of(kind),
            met -> Transfer.monitorThenLock(account, lock, met),
            met -> Transfer.lockThenMonitor(lock, account, met));
    assertTrue(
        says.contains("a holds the lock of Account@1 (since Transfer.java:48) and waits at"), says);
    assertTrue(says.contains("Transfer.java:50 for ReentrantLock@1"), says);
    assertTrue(says.contains("b holds ReentrantLock@1 and waits at Transfer.java:60"), says);
  }

  @Test
  void namesACircleOfPlatformAndVirtualThreads() {
    var one = new Account();
    var two = new Account();
    String monitors =
        verdict(
            List.of(ThreadKind.values()),
            met -> Transfer.nested(one, two, met),
            met -> Transfer.nested(two, one, met));
    assertTrue(monitors.contains("held by virtual thread b"), monitors);
    assertTrue(monitors.contains("held by thread a"), monitors);

    var left = new ReentrantLock();
    var right = new ReentrantLock();
    String locks =
        verdict(
            List.of(ThreadKind.values()),
            met -> Transfer.locks(left, right, met),
            met -> Transfer.locks(right, left, met));
    assertTrue(locks.contains("held by virtual thread b"), locks);
    assertTrue(locks.contains("held by thread a"), locks);
  }

  @ParameterizedTest
  @EnumSource
  void namesAllThreeOfACircle(ThreadKind kind) {
    var one = new Account();
    var two = new Account();
    var three = new ReentrantLock();
    String says =
        verdict(
            List.of(kind),
            met -> Transfer.nested(one, two, met),
            met -> Transfer.monitorThenLock(two, three, met),
            met -> Transfer.lockThenMonitor(three, one, met));
    assertTrue(says.startsWith("Deadlock: " + kind.called + "a holds"), says);
    assertTrue(says.contains("held by " + kind.called + "b; " + kind.called + "b holds"), says);
    assertTrue(says.contains("held by " + kind.called + "c; " + kind.called + "c holds"), says);
    assertTrue(says.endsWith("held by " + kind.called + "a: none of them can ever go on."), says);
  }

  @Test
  void namesTheCallerToo() {
    var one = new Account();
    var two = new Account();
    String says =
        assertThrows(
                Rejection.class,
                () ->
                    Guard.run(() -> {
                      var all = new CountDownLatch(2);
                      Half other = met -> Transfer.nested(two, one, met);
                      Thread.ofPlatform()
                          .daemon()
                          .name("b")
                          .start(() -> StagedLocking.run(other, all));
                      StagedLocking.run(met -> Transfer.nested(one, two, met), all);
                    }))
            .getMessage();
    assertTrue(says.startsWith("Deadlock: thread your-code-"), says);
    assertEquals(2, Stream.of(says.split("held by", -1)).skip(1).count());
  }
}
