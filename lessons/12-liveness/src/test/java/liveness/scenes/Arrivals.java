package liveness.scenes;

import explorer.Scenario;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import kit.belief.Misconception;
import liveness.ReadersWriter;

/**
 * Threads that ask for the lock in an order which the scenario decides, and a count of those that
 * overtake one of them: who asks later than it, and gets the lock earlier. Where the lock leaves it
 * open who gets it next, the others come before that one, as they may.
 */
public final class Arrivals {
  private static final int OTHERS = 14;
  private static final int MOST = 10;

  private Arrivals() {}

  /** One thread holds the lock, one waits for it, and then the others come. */
  private abstract static class OneWaits extends Scenario {
    final ReadersWriter lock = new ReadersWriter();
    final CountDownLatch othersMayAsk = new CountDownLatch(1);
    final CountDownLatch mayGiveBack = new CountDownLatch(1);
    private final String who;
    private final Misconception belief;
    private boolean hasIt;
    private int overtaken;

    OneWaits(String who, Misconception belief) {
      this.who = who;
      this.belief = belief;
    }

    /** The task that decides when the others come; called last, so that it moves last. */
    void direct() {
      task(
          "director",
          () -> {
            othersMayAsk.countDown();
            letOthersGo(); // now all of them have the lock, or wait for it
            mayGiveBack.countDown();
          });
    }

    void waitingOneHasIt() {
      hasIt = true;
    }

    void otherHasIt() {
      overtaken += hasIt ? 0 : 1;
    }

    @Override
    protected void verify() {
      require(
          overtaken <= MOST,
          belief,
          "While one %s waited for the lock, %d threads asked later, and %d of them got it before that %s did."
              .formatted(who, OTHERS, overtaken, who));
    }

    void readUntilTheEnd() throws InterruptedException {
      lock.lockRead();
      mayGiveBack.await();
      lock.unlockRead();
    }

    void writeUntilTheEnd() throws InterruptedException {
      lock.lockWrite();
      mayGiveBack.await();
      lock.unlockWrite();
    }

    void readAsTheOneThatWaits() throws InterruptedException {
      lock.lockRead();
      waitingOneHasIt();
      lock.unlockRead();
    }

    void writeAsTheOneThatWaits() throws InterruptedException {
      lock.lockWrite();
      waitingOneHasIt();
      lock.unlockWrite();
    }

    void writeAsAnother() throws InterruptedException {
      lock.lockWrite();
      otherHasIt();
      lock.unlockWrite();
    }

    void others(TaskBody body) {
      for (int i = 1; i <= OTHERS; i++) {
        task("thread " + i, body);
      }
    }
  }

  /** Readers hold the lock, a writer waits, and more readers come before the first ones leave. */
  public static final class ReadersComeAndGo extends OneWaits {
    /** Made by the explorer. */
    public ReadersComeAndGo() {
      super("writer", LivenessBelief.READERS_MAY_ALWAYS_JOIN);
      task("reader", this::readUntilTheEnd);
      others(() -> {
        othersMayAsk.await();
        lock.lockRead();
        otherHasIt();
        mayGiveBack.await();
        lock.unlockRead();
      });
      task("writer", this::writeAsTheOneThatWaits);
      direct();
    }
  }

  /** Readers hold the lock, two writers wait, and more readers come before and between them. */
  public static final class ReadersBetweenWriters extends OneWaits {
    /** Made by the explorer. */
    public ReadersBetweenWriters() {
      super("writer", LivenessBelief.READERS_MAY_ALWAYS_JOIN);
      task("reader", this::readUntilTheEnd);
      task(
          "first writer",
          () -> {
            lock.lockWrite();
            lock.unlockWrite();
          });
      others(() -> {
        othersMayAsk.await();
        lock.lockRead();
        otherHasIt();
        mayGiveBack.await();
        lock.unlockRead();
      });
      task("writer", this::writeAsTheOneThatWaits);
      direct();
    }
  }

  /** A writer holds the lock, a reader and a writer wait, and more readers come behind them. */
  public static final class ReadersBehindAReader extends OneWaits {
    /** Made by the explorer. */
    public ReadersBehindAReader() {
      super("writer", LivenessBelief.READERS_MAY_ALWAYS_JOIN);
      task("first writer", this::writeUntilTheEnd);
      task(
          "reader",
          () -> {
            lock.lockRead();
            lock.unlockRead();
          });
      others(() -> {
        othersMayAsk.await();
        lock.lockRead();
        otherHasIt();
        lock.unlockRead();
      });
      task("writer", this::writeAsTheOneThatWaits);
      direct();
    }
  }

  /** A writer holds the lock, a reader waits, and more writers come before the first one leaves. */
  public static final class WritersBeforeAReader extends OneWaits {
    /** Made by the explorer. */
    public WritersBeforeAReader() {
      super("reader", LivenessBelief.WRITERS_FIRST);
      task("writer", this::writeUntilTheEnd);
      others(() -> {
        othersMayAsk.await();
        writeAsAnother();
      });
      task("reader", this::readAsTheOneThatWaits);
      direct();
    }
  }

  /** A writer holds the lock, another one waits, and more come before the first one leaves. */
  public static final class WritersBeforeAWriter extends OneWaits {
    /** Made by the explorer. */
    public WritersBeforeAWriter() {
      super("writer", LivenessBelief.NEWCOMERS_MAY_BARGE);
      task("first writer", this::writeUntilTheEnd);
      others(() -> {
        othersMayAsk.await();
        writeAsAnother();
      });
      task("writer", this::writeAsTheOneThatWaits);
      direct();
    }
  }

  /** Others ask at the very moment at which the lock is given back, before the one that waits. */
  private abstract static class Newcomers extends OneWaits {
    private final CountDownLatch[] turns = new CountDownLatch[OTHERS + 1];

    Newcomers(String who) {
      super(who, LivenessBelief.NEWCOMERS_MAY_BARGE);
      for (int i = 0; i <= OTHERS; i++) {
        turns[i] = new CountDownLatch(1);
      }
    }

    /** All of them want to write. */
    void arrive() {
      arrive(_ -> false);
    }

    /**
     * Some may want to read.
     *
     * @param reads whether the one with that number does
     */
    void arrive(IntPredicate reads) {
      task(
          "first writer",
          () -> {
            writeUntilTheEnd();
            turns[0].countDown();
          });
      for (int i = 1; i <= OTHERS; i++) {
        int number = i;
        task(
            "thread " + i,
            () -> {
              turns[number - 1].await();
              if (reads.test(number)) {
                lock.lockRead();
                otherHasIt();
                lock.unlockRead();
              } else {
                writeAsAnother();
              }
              turns[number].countDown();
            });
      }
    }
  }

  /** A reader waits. */
  public static final class NewcomersBeforeAReader extends Newcomers {
    /** Made by the explorer. */
    public NewcomersBeforeAReader() {
      super("reader");
      arrive();
      task("reader", this::readAsTheOneThatWaits);
      direct();
    }
  }

  /** A writer waits. */
  public static final class NewcomersBeforeAWriter extends Newcomers {
    /** Made by the explorer. */
    public NewcomersBeforeAWriter() {
      super("writer");
      arrive();
      task("writer", this::writeAsTheOneThatWaits);
      direct();
    }
  }

  /** A writer waits, and every second newcomer wants to read. */
  public static final class BothKindsBeforeAWriter extends Newcomers {
    /** Made by the explorer. */
    public BothKindsBeforeAWriter() {
      super("writer");
      arrive(number -> number % 2 == 0);
      task("writer", this::writeAsTheOneThatWaits);
      direct();
    }
  }
}
