package bench.recordings;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Makes the thread dumps that the test of exercise 12.4 reads. Its threads are left blocked when it
 * has written a dump, so it writes one in each run: {@code java -cp … bench.recordings.DumpPrograms
 * monitors lessons/12-liveness/src/test/resources/liveness/monitors.json}.
 */
public final class DumpPrograms {
  private DumpPrograms() {}

  /**
   * Writes one dump, and ends.
   *
   * @param args the name of the program (monitors, locks or waiting) and the file
   */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "monitors" -> monitors();
      case "locks" -> locks();
      case "waiting" -> waiting();
      default -> throw new IllegalArgumentException(args[0]);
    }
    Thread.sleep(1_000); // until all of them stand still
    dump(Path.of(args[1]).toAbsolutePath());
    System.exit(0);
  }

  private static void dump(Path file) throws IOException {
    Files.deleteIfExists(file);
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(file.toString(), ThreadDumpFormat.JSON);
  }

  private interface Body {
    void run() throws Exception;
  }

  private static void start(Thread.Builder builder, String name, Body body) {
    builder
        .name(name)
        .start(() -> {
          try {
            body.run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Two circles of monitors, a thread behind one of them, and threads inside wait(). */
  private static void monitors() throws Exception {
    Object fork = new Object();
    Object knife = new Object();
    var both = new CyclicBarrier(2);
    start(Thread.ofPlatform().daemon(), "fork first", () -> nested(fork, both, knife));
    start(Thread.ofPlatform().daemon(), "knife first", () -> nested(knife, both, fork));
    Object pen = new Object();
    Object ink = new Object();
    var bothWrite = new CyclicBarrier(2);
    start(Thread.ofVirtual(), "pen first", () -> nested(pen, bothWrite, ink));
    start(Thread.ofVirtual(), "ink first", () -> nested(ink, bothWrite, pen));
    Thread.sleep(500);
    start(Thread.ofPlatform().daemon(), "late", () -> nested(fork, null, null));
    Object bell = new Object();
    start(
        Thread.ofPlatform().daemon(),
        "notified",
        () -> {
          synchronized (bell) {
            bell.wait();
          }
        });
    Object mail = new Object();
    start(
        Thread.ofVirtual(),
        "waits for mail",
        () -> {
          synchronized (mail) {
            mail.wait();
          }
        });
    Thread.sleep(500);
    Object door = new Object();
    var bothAtHome = new CyclicBarrier(2);
    start(
        Thread.ofPlatform().daemon(),
        "bell first",
        () -> {
          synchronized (bell) {
            bell.notifyAll();
            bothAtHome.await();
            nested(door, null, null);
          }
        });
    start(Thread.ofPlatform().daemon(), "door first", () -> nested(door, bothAtHome, bell));
  }

  private static void nested(Object first, CyclicBarrier both, Object second) throws Exception {
    synchronized (first) {
      if (both != null) {
        both.await();
      }
      if (second != null) {
        synchronized (second) {
          throw new AssertionError("the other one has it");
        }
      }
    }
  }

  /** A circle of three virtual threads with locks, and one of a monitor and a lock. */
  private static void locks() {
    Lock[] locks = {new ReentrantLock(), new ReentrantLock(), new ReentrantLock()};
    var three = new CyclicBarrier(3);
    for (int i = 0; i < 3; i++) {
      Lock own = locks[i];
      Lock next = locks[(i + 1) % 3];
      start(
          Thread.ofVirtual(),
          "", // without a name, as virtual threads are
          () -> {
            own.lock();
            three.await();
            next.lock();
          });
    }
    Object monitor = new Object();
    Lock lock = new ReentrantLock();
    var two = new CyclicBarrier(2);
    start(
        Thread.ofPlatform().daemon(),
        "monitor first",
        () -> {
          synchronized (monitor) {
            two.await();
            lock.lock();
          }
        });
    start(
        Thread.ofVirtual(),
        "lock first",
        () -> {
          lock.lock();
          two.await();
          nested(monitor, null, null);
        });
  }

  /** Threads that wait, and none of them in a circle. */
  private static void waiting() throws Exception {
    Lock left = new ReentrantLock();
    Lock right = new ReentrantLock();
    var two = new CyclicBarrier(2);
    start(
        Thread.ofPlatform().daemon(),
        "with a time limit",
        () -> {
          left.lock();
          two.await();
          if (right.tryLock(1, TimeUnit.HOURS)) {
            throw new AssertionError("the other one has it");
          }
        });
    start(
        Thread.ofPlatform().daemon(),
        "without one",
        () -> {
          right.lock();
          two.await();
          left.lock();
        });
    Lock orphan = new ReentrantLock();
    Thread gone = Thread.ofPlatform().daemon().start(orphan::lock);
    gone.join();
    start(Thread.ofVirtual(), "waits for one that has ended", orphan::lock);
    Lock held = new ReentrantLock();
    Lock shop = new ReentrantLock();
    Condition open = shop.newCondition();
    var holds = new CountDownLatch(1);
    start(
        Thread.ofPlatform().daemon(),
        "at a condition",
        () -> {
          held.lock();
          shop.lock();
          holds.countDown();
          open.await();
        });
    holds.await();
    start(
        Thread.ofPlatform().daemon(),
        "behind the condition",
        () -> {
          shop.lock();
          held.lock();
        });
    var upgrade = new ReentrantReadWriteLock();
    start(
        Thread.ofPlatform().daemon(),
        "reads and wants to write",
        () -> {
          upgrade.readLock().lock();
          upgrade.writeLock().lock();
        });
  }
}
