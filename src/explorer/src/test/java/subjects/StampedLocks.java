package subjects;

import explorer.Scenario;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** {@code StampedLock}: writing, reading, and reading without the lock. */
public final class StampedLocks {
  private StampedLocks() {}

  private static final class Pair {
    private final StampedLock lock = new StampedLock();
    private int a;
    private int b;

    void write() {
      long stamp = lock.writeLock();
      try {
        a++;
        b++;
      } finally {
        lock.unlockWrite(stamp);
      }
    }

    void writeInTime() throws InterruptedException {
      long stamp = lock.tryWriteLock(1, TimeUnit.SECONDS);
      if (stamp == 0) {
        throw new IllegalStateException("no lock");
      }
      a++;
      b++;
      lock.unlock(stamp);
    }

    int difference() {
      long stamp = lock.readLock();
      try {
        return a - b;
      } finally {
        lock.unlockRead(stamp);
      }
    }

    int differenceWithoutLock() {
      long stamp = lock.tryOptimisticRead();
      int seenA = a;
      int seenB = b;
      if (lock.validate(stamp)) {
        return seenA - seenB;
      }
      return difference();
    }

    int differenceUnchecked() {
      long stamp = lock.tryOptimisticRead();
      int difference = a - b;
      return stamp == 0 ? difference() : difference;
    }

    int differenceAfterCheck() {
      long stamp = lock.tryOptimisticRead();
      return lock.validate(stamp) ? a - b : difference();
    }

    /** If the lock is taken, the optimistic stamp is 0, and nobody asks about it. */
    void writeOptimistically() {
      long stamp = lock.tryOptimisticRead();
      long writing = stamp == 0 ? 0 : lock.tryConvertToWriteLock(stamp);
      if (writing == 0) {
        writing = lock.writeLock();
      }
      try {
        a++;
        b++;
      } finally {
        lock.unlockWrite(writing);
      }
    }

    /** What it has read is dropped if the stamp is 0, and nobody asks then. */
    int differenceInTwoTries() {
      for (int i = 0; i < 2; i++) {
        long stamp = lock.tryOptimisticRead();
        int difference = a - b;
        if (stamp != 0 && lock.validate(stamp)) {
          return difference;
        }
      }
      return difference();
    }

    int differenceReadTwice() {
      long stamp = lock.tryOptimisticRead();
      int unasked = stamp == 0 ? 0 : a;
      return unasked < 0 ? unasked : difference();
    }

    void writeIfFew() {
      long stamp = lock.readLock();
      try {
        while (a < 2) {
          long writing = lock.tryConvertToWriteLock(stamp);
          if (writing != 0) {
            stamp = writing;
            a++;
            b++;
            break;
          }
          lock.unlockRead(stamp);
          stamp = lock.writeLock();
        }
      } finally {
        lock.unlock(stamp);
      }
    }

    void writeReading() {
      long stamp = lock.readLock();
      a++;
      b++;
      lock.unlockRead(stamp);
    }

    void writeTwice() {
      long stamp = lock.writeLock();
      write();
      lock.unlockWrite(stamp);
    }
  }

  private abstract static class PairScenario extends Scenario {
    final Pair pair = new Pair();
    private int difference;

    PairScenario(Reading reading) {
      task("A", pair::write);
      task("B", () -> difference = reading.of(pair));
    }

    private interface Reading {
      int of(Pair pair) throws Exception;
    }

    @Override
    protected void verify() {
      require(difference == 0, "B saw a difference of " + difference + ".");
    }
  }

  @Accepted
  public static final class Reads extends PairScenario {
    Reads() {
      super(Pair::difference);
    }
  }

  @Accepted
  public static final class ReadsOptimistically extends PairScenario {
    ReadsOptimistically() {
      super(Pair::differenceWithoutLock);
    }
  }

  @Rejected(says = "B saw a difference of ", belief = "one-side-locked")
  public static final class NeverValidates extends PairScenario {
    NeverValidates() {
      super(Pair::differenceUnchecked);
    }
  }

  @Rejected(says = "B saw a difference of ", belief = "one-side-locked")
  public static final class ReadsAfterValidation extends PairScenario {
    ReadsAfterValidation() {
      super(Pair::differenceAfterCheck);
    }
  }

  @Accepted
  public static final class TriesOptimisticallyTwice extends PairScenario {
    TriesOptimisticallyTwice() {
      super(Pair::differenceInTwoTries);
    }
  }

  /** What it has read without the lock it uses, though it takes the lock afterwards. */
  @Rejected(says = "B reads a (StampedLocks.java", belief = "one-side-locked")
  public static final class ReadsBeforeItLocks extends PairScenario {
    ReadsBeforeItLocks() {
      super(Pair::differenceReadTwice);
    }
  }

  @Accepted
  public static final class LocksInPlaceOfOptimism extends Scenario {
    private final Pair pair = new Pair();

    LocksInPlaceOfOptimism() {
      task("A", pair::writeOptimistically);
      task("B", pair::writeOptimistically);
      task("C", pair::writeOptimistically);
    }

    @Override
    protected void verify() {
      require(pair.a == 3 && pair.b == 3, "It came to " + pair.a + " and " + pair.b + ".");
    }
  }

  private abstract static class TwoWriters extends Scenario {
    final Pair pair = new Pair();

    TwoWriters(Writing writing) {
      task("A", () -> writing.to(pair));
      task("B", () -> writing.to(pair));
    }

    private interface Writing {
      void to(Pair pair) throws Exception;
    }

    @Override
    protected void verify() {
      require(pair.a == 2 && pair.b == 2, "It came to " + pair.a + " and " + pair.b + ".");
    }
  }

  @Accepted
  public static final class Writes extends TwoWriters {
    Writes() {
      super(Pair::write);
    }
  }

  @Accepted
  public static final class WritesInTime extends TwoWriters {
    WritesInTime() {
      super(Pair::writeInTime);
    }
  }

  @Accepted
  public static final class Converts extends TwoWriters {
    Converts() {
      super(Pair::writeIfFew);
    }
  }

  @Rejected(
      says = "Both held the read lock, which keeps out only those who write.",
      belief = "read-lock-for-writing")
  public static final class WritesUnderReadLock extends TwoWriters {
    WritesUnderReadLock() {
      super(Pair::writeReading);
    }
  }

  @Rejected(says = "which it holds itself: nobody takes such a lock twice")
  public static final class IsNotReentrant extends TwoWriters {
    IsNotReentrant() {
      super(Pair::writeTwice);
    }
  }

  private static final class Viewed implements IncrementScenario.Counter {
    private final Lock writing;
    private final Lock reading;
    private int n;

    Viewed() {
      ReadWriteLock both = new StampedLock().asReadWriteLock();
      writing = both.writeLock();
      reading = both.readLock();
    }

    @Override
    public void increment() {
      writing.lock();
      try {
        n++;
      } finally {
        writing.unlock();
      }
    }

    @Override
    public int get() {
      reading.lock();
      try {
        return n;
      } finally {
        reading.unlock();
      }
    }
  }

  @Accepted
  public static final class AsOtherLocks extends IncrementScenario {
    AsOtherLocks() {
      super(2, new Viewed());
    }
  }

  private static final class OneView implements IncrementScenario.Counter {
    private final Lock lock = new StampedLock().asWriteLock();
    private int n;

    @Override
    public void increment() {
      if (lock.tryLock()) {
        n++;
        lock.unlock();
      }
    }

    @Override
    public int get() {
      return n;
    }
  }

  @Rejected(says = "After 2 increments the counter was 1")
  public static final class TriesOneView extends IncrementScenario {
    TriesOneView() {
      super(2, new OneView());
    }
  }
}
