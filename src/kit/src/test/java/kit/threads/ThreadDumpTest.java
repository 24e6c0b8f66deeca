package kit.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Thread.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadDumpTest {
  private static final String DUMP =
      """
      {"threadDump": {"threadContainers": [
        {"container": "<root>", "threads": [
          {"tid": "31", "name": "a \\"quoted\\" one", "virtual": true, "state": "BLOCKED",
           "blockedOn": "bank.Account@1f", "carrier": "22",
           "stack": ["bank.Bank.move(Bank.java:14)", "java.base\\/java.lang.Thread.run(Thread.java:1474)"],
           "monitorsOwned": [{"depth": 0, "locks": [null, "bank.Account@2e"]},
                             {"depth": 1, "locks": ["bank.Account@1f"]}]},
          {"tid": 32, "name": "", "state": "WAITING", "time": "later", "somethingNew": [1],
           "parkBlocker": {"object": "java.util.concurrent.locks.ReentrantLock$NonfairSync@3d"}}
        ]},
        {"container": "empty", "threads": []}
      ]}}
      """;

  @Test
  void readsWhatThereIs() {
    ThreadDump dump = ThreadDump.parse(DUMP);
    ThreadSnapshot first = dump.thread(31).orElseThrow();
    assertEquals("virtual thread a \"quoted\" one", first.title());
    assertEquals(State.BLOCKED, first.state());
    assertEquals(Optional.of("bank.Account@1f"), first.needs());
    assertEquals("bank.Bank", first.stack().getFirst().getClassName());
    assertEquals("java.base", first.stack().getLast().getModuleName());
    assertTrue(first.mounted());

    ThreadSnapshot second = dump.thread(32).orElseThrow();
    assertEquals("thread #32", second.title());
    assertEquals(
        Optional.of("java.util.concurrent.locks.ReentrantLock$NonfairSync@3d"), second.needs());
    assertTrue(dump.thread(33).isEmpty());
  }

  @Test
  void leavesOutAMonitorThatTheThreadIsComingBackTo() {
    assertEquals(
        List.of(new ThreadSnapshot.Owned("bank.Account@2e", 0)),
        ThreadDump.parse(DUMP).thread(31).orElseThrow().owned());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"threadDump\": 1}", "", "{\"threadDump\": {"})
  void refusesWhatIsNoDump(String text) {
    assertThrows(IllegalArgumentException.class, () -> ThreadDump.parse(text));
  }

  @Test
  void seesThisJvm() throws InterruptedException {
    var end = new CountDownLatch(1);
    Thread virtual = Thread.ofVirtual().name("seen").start(() -> awaited(end));
    untilParked(virtual);
    ThreadDump dump = ThreadDump.take();
    assertEquals("virtual thread seen", dump.thread(virtual.threadId()).orElseThrow().title());
    assertTrue(dump.thread(Thread.currentThread().threadId()).isPresent());
    end.countDown();
    virtual.join();
  }

  @Test
  void seesPlatformThreadsWithoutADump() {
    long self = Thread.currentThread().threadId();
    var lock = new Object();
    synchronized (lock) {
      ThreadSnapshot found =
          PlatformThreads.all().stream().filter(t -> t.tid() == self).findFirst().orElseThrow();
      assertFalse(found.virtual());
      assertTrue(found.owned().stream().anyMatch(o -> o.lock().startsWith("java.lang.Object@")));
    }
  }

  @Test
  void knowsTheOwnerOfALockThatOnlyVirtualThreadsWaitFor() throws InterruptedException {
    var lock = new ReentrantLock();
    var held = new CountDownLatch(1);
    Thread owner =
        Thread.ofVirtual()
            .start(() -> {
              lock.lock();
              held.countDown();
              while (lock.getQueueLength() >= 0 && !Thread.interrupted()) {
                LockSupport.park();
              }
              lock.unlock();
            });
    held.await();
    Thread waiter =
        Thread.ofVirtual()
            .start(() -> {
              lock.lock();
              lock.unlock();
            });
    untilParked(waiter);
    ThreadDump dump = ThreadDump.take();
    String needs = dump.thread(waiter.threadId()).orElseThrow().needs().orElseThrow();
    assertEquals(
        Optional.of(owner.threadId()), LockOwners.of(dump).holder(needs).map(LockOwner::tid));
    owner.interrupt();
    waiter.join();
    owner.join();
  }

  private static void untilParked(Thread virtual) {
    while (virtual.getState() != State.WAITING || !VirtualThreadScheduler.staysIdle()) {
      Thread.onSpinWait();
    }
  }

  private static void awaited(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
