package subjects;

import explorer.Scenario;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Two locks, taken in this order or that. */
public final class LockOrders {
  private LockOrders() {}

  static final class Monitors {
    private final Object left = new Object();
    private final Object right = new Object();

    void leftFirst() {
      synchronized (left) {
        synchronized (right) {
          return;
        }
      }
    }

    void rightFirst() {
      synchronized (right) {
        synchronized (left) {
          return;
        }
      }
    }
  }

  @Rejected(
      says =
          "Deadlock: each waits for a lock that another one holds. A holds left (since line 18) and"
              + " waits for right, which B holds",
      belief = "locks-as-they-come")
  public static final class MonitorsInBothOrders extends Scenario {
    MonitorsInBothOrders() {
      var locks = new Monitors();
      task("A", locks::leftFirst);
      task("B", locks::rightFirst);
    }
  }

  @Accepted
  public static final class MonitorsInOneOrder extends Scenario {
    MonitorsInOneOrder() {
      var locks = new Monitors();
      task("A", locks::leftFirst);
      task("B", locks::leftFirst);
    }
  }

  static final class Locks {
    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    void leftFirst() {
      left.lock();
      right.lock();
      right.unlock();
      left.unlock();
    }

    void rightFirst() {
      right.lock();
      left.lock();
      left.unlock();
      right.unlock();
    }

    void rightFirstIfFree() {
      right.lock();
      try {
        if (left.tryLock()) {
          left.unlock();
        }
      } finally {
        right.unlock();
      }
    }
  }

  /** Things of which each has a lock of its own. */
  static final class Thing {
    private final Lock lock = new ReentrantLock();

    void lockBefore(Thing second) {
      lock.lock();
      second.lock.lock();
      second.lock.unlock();
      lock.unlock();
    }
  }

  @Rejected(
      says =
          "A holds the lock of cup (since line 91) and waits for the lock of plate, which B holds"
              + " (LockOrders.java:92). B holds the lock of plate (since line 91)",
      belief = "locks-as-they-come")
  public static final class LocksOfTwoThings extends Scenario {
    private final Thing cup = new Thing();
    private final Thing plate = new Thing();

    LocksOfTwoThings() {
      task("A", () -> cup.lockBefore(plate));
      task("B", () -> plate.lockBefore(cup));
    }
  }

  /** Takes first the lock of the thing with the smaller number. */
  private static void inOrderOfNumbers(Thing one, Thing other) {
    boolean isFirst = System.identityHashCode(one) < System.identityHashCode(other);
    (isFirst ? one : other).lockBefore(isFirst ? other : one);
  }

  @Accepted
  public static final class InOrderOfDifferentNumbers extends Scenario {
    InOrderOfDifferentNumbers() {
      identityHashCodesAreEqual(false);
      var cup = new Thing();
      var plate = new Thing();
      task("A", () -> inOrderOfNumbers(cup, plate));
      task("B", () -> inOrderOfNumbers(plate, cup));
    }
  }

  @Undecidable(names = "System.identityHashCode")
  public static final class InOrderOfUnknownNumbers extends Scenario {
    InOrderOfUnknownNumbers() {
      var cup = new Thing();
      task("A", () -> inOrderOfNumbers(cup, new Thing()));
    }
  }

  @Rejected(says = "Deadlock", belief = "locks-as-they-come")
  public static final class InOrderOfEqualNumbers extends Scenario {
    InOrderOfEqualNumbers() {
      identityHashCodesAreEqual(true);
      var cup = new Thing();
      var plate = new Thing();
      task("A", () -> inOrderOfNumbers(cup, plate));
      task("B", () -> inOrderOfNumbers(plate, cup));
    }
  }

  @Rejected(says = "and waits for left, which A holds", belief = "locks-as-they-come")
  public static final class LocksInBothOrders extends Scenario {
    LocksInBothOrders() {
      var locks = new Locks();
      task("A", locks::leftFirst);
      task("B", locks::rightFirst);
    }
  }

  @Accepted
  public static final class TriedLock extends Scenario {
    TriedLock() {
      var locks = new Locks();
      task("A", locks::leftFirst);
      task("B", locks::rightFirstIfFree);
    }
  }

  @Rejected(says = "waits for both, of which it has the read side itself")
  public static final class Upgrade extends Scenario {
    Upgrade() {
      var upgrade = new Upgrading();
      task("A", upgrade::run);
    }
  }

  static final class Upgrading {
    private final ReadWriteLock both = new ReentrantReadWriteLock();

    void run() {
      both.readLock().lock();
      both.writeLock().lock();
      both.writeLock().unlock();
      both.readLock().unlock();
    }
  }

  @Accepted
  public static final class Reentered extends Scenario {
    Reentered() {
      var locks = new Nested();
      task("A", locks::outer);
      task("B", locks::outer);
    }
  }

  static final class Nested {
    private int n;

    synchronized void outer() {
      n++;
      inner();
      n++;
    }

    private synchronized void inner() {
      n++;
      if (n % 3 != 2) {
        throw new IllegalStateException("not alone");
      }
    }
  }
}
