package liveness;

import static kit.belief.DeviceBelief.BUSY_WAITING;
import static liveness.scenes.LivenessBelief.BORROWED_LOCK;
import static liveness.scenes.LivenessBelief.ONE_READER_AT_A_TIME;

import explorer.Scenario;
import explorer.Schedules;
import java.util.ArrayList;
import java.util.List;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.JdkUse;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import liveness.scenes.Arrivals;
import liveness.scenes.LivenessBelief;
import liveness.scenes.LockScenarios;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("12.3 ReadersWriter")
@Beliefs(LivenessBelief.class)
class ReadersWriterTest {
  private static final int READERS = 200;

  @Test
  @Order(1)
  @DisplayName("one thread reads and writes; the lock is your own")
  void oneThread() throws Exception {
    if (JdkUse.of(ReadersWriter.class)
        .includesClass(
            "java/util/concurrent/locks/ReentrantReadWriteLock",
            "java/util/concurrent/locks/StampedLock",
            "java/util/concurrent/locks/Abstract")) {
      throw Rejection.of(BORROWED_LOCK, "Your lock is made of a lock of the JDK that does all.");
    }
    Guard.run(() -> {
      var lock = new ReadersWriter();
      for (int i = 0; i < 3; i++) {
        lock.lockRead();
        lock.unlockRead();
        lock.lockWrite();
        lock.unlockWrite();
      }
    });
  }

  @Test
  @Order(2)
  @DisplayName("in whatever order the threads take their steps: writers are alone, and all get in")
  void writersAreAlone() {
    Schedules.explore(LockScenarios.EachTwice.class);
    Schedules.explore(LockScenarios.OneWriter.class);
    Schedules.explore(LockScenarios.TwoWriters.class);
  }

  @Test
  @Order(3)
  @DisplayName("two readers that waited for a writer hold the lock together")
  void readTogether() {
    try {
      Schedules.explore(LockScenarios.ReadTogether.class);
    } catch (Rejection rejection) {
      if (rejection.misconception().isPresent()) {
        throw rejection;
      }
      Rejection told =
          Rejection.of(
              ONE_READER_AT_A_TIME,
              "A writer has given the lock back, and two readers want to read together. "
                  + rejection.sentences());
      throw rejection.picture().map(told::drawn).orElse(told);
    }
  }

  @Test
  @Order(4)
  @DisplayName("a thread that waits uses no processor time")
  void sleepsWhileWaiting() {
    for (Class<? extends Scenario> scenario :
        List.of(LockScenarios.ReaderWaits.class, LockScenarios.WriterWaits.class)) {
      Schedules.looksAgainAndAgain(scenario)
          .ifPresent(who -> {
            throw Rejection.of(
                BUSY_WAITING,
                "The lock is held, and %s that waits for it looks again and again.".formatted(who));
          });
    }
  }

  @Test
  @Order(5)
  @DisplayName("a writer waits, and readers come all the time: it gets the lock")
  void writerIsNotStarved() {
    Schedules.runOnce(Arrivals.ReadersComeAndGo.class);
    Schedules.runOnce(Arrivals.ReadersBetweenWriters.class);
    Schedules.runOnce(Arrivals.ReadersBehindAReader.class);
  }

  @Test
  @Order(6)
  @DisplayName("a reader waits, and writers come all the time: it gets the lock")
  void readerIsNotStarved() {
    Schedules.runOnce(Arrivals.WritersBeforeAReader.class);
  }

  @Test
  @Order(7)
  @DisplayName(
      "writers that come later, or just when the lock becomes free, don't go first for ever")
  void nobodyBarges() {
    Schedules.runOnce(Arrivals.WritersBeforeAWriter.class);
    Schedules.runOnce(Arrivals.NewcomersBeforeAReader.class);
    Schedules.runOnce(Arrivals.NewcomersBeforeAWriter.class);
    Schedules.runOnce(Arrivals.BothKindsBeforeAWriter.class);
  }

  @Test
  @Order(8)
  @DisplayName("with real threads: 200 readers read together, then five writers write one by one")
  void realThreads() throws Exception {
    var lock = new ReadersWriter();
    var gate = new Gate();
    int[] written = new int[1];
    try (var trial =
        Trial.start(() -> {
          List<Thread> threads = new ArrayList<>();
          lock.lockWrite();
          for (int i = 0; i < READERS; i++) {
            threads.add(
                start(() -> {
                  lock.lockRead();
                  gate.awaitOpen();
                  lock.unlockRead();
                }));
          }
          lock.unlockWrite();
          gate.awaitWaiting(READERS);
          for (int i = 0; i < 5; i++) {
            threads.add(
                start(() -> {
                  lock.lockWrite();
                  written[0]++;
                  lock.unlockWrite();
                }));
          }
          for (Thread thread : threads) {
            thread.join();
          }
        })) {
      trial.awaitQuiescence();
      int reading = gate.waitingThreads().size();
      int early = written[0];
      gate.open();
      trial.result();
      if (reading < READERS || early > 0) {
        throw Rejection.of(
            ONE_READER_AT_A_TIME,
            "%d readers asked for the lock, and then 5 writers. %d readers held it together, and %d writers wrote meanwhile."
                .formatted(READERS, reading, early));
      }
      if (written[0] != 5) {
        throw Rejection.plain("Five writers added 1 each, and the sum is " + written[0] + ".");
      }
    }
  }

  private static Thread start(Guard.Code code) {
    return Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            code.run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
