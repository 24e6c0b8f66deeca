package kit.quiescence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import kit.threads.NativeThread;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Watching for quiescence")
class QuiescenceDetectorTest {
  private static final CountDownLatch NO_END = new CountDownLatch(1);

  @ParameterizedTest
  @ValueSource(strings = {"", "portable"})
  @DisplayName("sees that nobody can run, and who is new")
  void still(String sleepers) throws InterruptedException {
    System.setProperty(ThreadActivityProbe.PROPERTY, sleepers);
    try {
      QuiescenceDetector watch = QuiescenceDetector.begin();
      Thread waits = Thread.ofPlatform().daemon().start(LockSupport::park);
      WatchResult result = watch.watch(NO_END, () -> false, WatchBudget.usual());
      var still = assertInstanceOf(WatchResult.Quiescent.class, result);
      assertTrue(still.stacks().containsKey(waits));
      assertTrue(watch.isNew(waits));
      assertFalse(watch.isNew(Thread.currentThread()));
      waits.interrupt();
      waits.join();
    } finally {
      System.clearProperty(ThreadActivityProbe.PROPERTY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "portable"})
  @DisplayName("sees that nobody can run where a monitor is held by a virtual thread")
  void stillForAVirtualThread(String sleepers) throws InterruptedException {
    System.setProperty(ThreadActivityProbe.PROPERTY, sleepers);
    var monitor = new Object();
    var held = new CountDownLatch(1);
    Thread holds =
        Thread.ofVirtual()
            .start(() -> {
              synchronized (monitor) {
                held.countDown();
                LockSupport.park();
              }
            });
    held.await();
    try {
      QuiescenceDetector watch = QuiescenceDetector.begin();
      Thread waits =
          Thread.ofPlatform()
              .daemon()
              .start(() -> {
                synchronized (monitor) {
                  held.countDown();
                }
              });
      WatchResult result = watch.watch(NO_END, () -> false, WatchBudget.usual());
      var still = assertInstanceOf(WatchResult.Quiescent.class, result);
      assertTrue(still.stacks().containsKey(waits));
      LockSupport.unpark(holds);
      waits.join();
    } finally {
      LockSupport.unpark(holds);
      System.clearProperty(ThreadActivityProbe.PROPERTY);
    }
  }

  @Test
  @DisplayName("ends with what it waits for")
  void reached() throws InterruptedException {
    QuiescenceDetector watch = QuiescenceDetector.begin();
    Thread brief = Thread.ofPlatform().start(Thread::yield);
    assertEquals(
        new WatchResult.Reached(),
        watch.watch(NO_END, () -> !brief.isAlive(), WatchBudget.usual()));
  }

  @Test
  @DisplayName("tells an end from a condition that holds, and prefers the condition")
  void ended() throws InterruptedException {
    QuiescenceDetector watch = QuiescenceDetector.begin();
    var end = new CountDownLatch(0);
    assertEquals(new WatchResult.Ended(), watch.watch(end, () -> false, WatchBudget.usual()));
    assertEquals(new WatchResult.Reached(), watch.watch(end, () -> true, WatchBudget.usual()));
  }

  @Test
  @DisplayName("is patient where someone may still come")
  void restless() throws InterruptedException {
    QuiescenceDetector watch = QuiescenceDetector.begin();
    Thread sleeps = Thread.ofVirtual().start(QuiescenceDetectorTest::sleep);
    assertInstanceOf(
        WatchResult.StillActive.class,
        watch.watch(NO_END, () -> false, new WatchBudget(Duration.ofMillis(300))));
    sleeps.interrupt();
    sleeps.join();
  }

  private static void sleep() {
    try {
      Thread.sleep(Duration.ofDays(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @DisplayName("finds a thread's kernel name only while it lives")
  void nativeThread() throws InterruptedException {
    if (!ProcActivityProbe.available()) {
      return;
    }
    Thread waits = Thread.ofPlatform().daemon().name("odd \"name\" #1").start(LockSupport::park);
    var found = NativeThread.of(java.util.Set.of(waits));
    assertEquals(1, found.size());
    assertTrue(found.iterator().next().stillLives());
    waits.interrupt();
    waits.join();
  }
}
