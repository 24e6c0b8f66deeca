package subjects;

import explorer.Scenario;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Waits may end for no reason: one thread waits, another one wakes it. */
public final class WakeUps {
  private WakeUps() {}

  /** Room for one item. */
  interface Slot {
    void put(String item) throws InterruptedException;

    String take() throws InterruptedException;
  }

  /** One who takes one item, and one who puts it. */
  abstract static class OneEach extends Scenario {
    private String taken;

    OneEach(Slot slot) {
      task("taker", () -> taken = slot.take());
      task("putter", () -> slot.put("x"));
    }

    @Override
    protected void verify() {
      require("x".equals(taken), "Taken was " + taken + ".");
    }
  }

  static final class WaitIf implements Slot {
    private String item;

    @Override
    public synchronized void put(String given) {
      item = given;
      notify();
    }

    @Override
    public synchronized String take() throws InterruptedException {
      if (item == null) {
        wait();
      }
      return item;
    }
  }

  @Rejected(
      says = "taker came back from wait() (WakeUps.java:47) although nobody had woken it",
      belief = "woken-means-ready")
  public static final class IfWithOneEach extends OneEach {
    IfWithOneEach() {
      super(new WaitIf());
    }
  }

  static final class WaitWhile implements Slot {
    private String item;

    @Override
    public synchronized void put(String given) {
      item = given;
      notify();
    }

    @Override
    public synchronized String take() throws InterruptedException {
      while (item == null) {
        wait();
      }
      return item;
    }
  }

  @Accepted
  public static final class WhileWithOneEach extends OneEach {
    WhileWithOneEach() {
      super(new WaitWhile());
    }
  }

  /** The condition's side of it; how it waits is left open. */
  abstract static class ByCondition implements Slot {
    final ReentrantLock lock = new ReentrantLock();
    final Condition filled = lock.newCondition();
    String item;

    @Override
    public void put(String given) {
      lock.lock();
      try {
        item = given;
        filled.signal();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public String take() throws InterruptedException {
      lock.lock();
      try {
        untilFilled();
        return item;
      } finally {
        lock.unlock();
      }
    }

    abstract void untilFilled() throws InterruptedException;
  }

  @Rejected(says = "taker came back from await()", belief = "woken-means-ready")
  public static final class ConditionIf extends OneEach {
    ConditionIf() {
      super(
          new ByCondition() {
            @Override
            void untilFilled() throws InterruptedException {
              if (item == null) {
                filled.await();
              }
            }
          });
    }
  }

  @Rejected(says = "taker came back from awaitUninterruptibly()", belief = "woken-means-ready")
  public static final class ConditionIfUninterruptibly extends OneEach {
    ConditionIfUninterruptibly() {
      super(
          new ByCondition() {
            @Override
            void untilFilled() {
              if (item == null) {
                filled.awaitUninterruptibly();
              }
            }
          });
    }
  }

  /** What await says is that the time is not over; that is all. */
  @Rejected(says = "taker came back from await()", belief = "woken-means-ready")
  public static final class TrustsTheTime extends OneEach {
    TrustsTheTime() {
      super(
          new ByCondition() {
            @Override
            void untilFilled() throws InterruptedException {
              boolean inTime = false;
              while (item == null && !inTime) {
                inTime = filled.await(1, TimeUnit.DAYS);
              }
            }
          });
    }
  }

  @Accepted
  public static final class ConditionWhile extends OneEach {
    ConditionWhile() {
      super(
          new ByCondition() {
            @Override
            void untilFilled() throws InterruptedException {
              while (item == null) {
                filled.await();
              }
            }
          });
    }
  }

  static final class ParkIf implements Slot {
    private volatile String item;
    private volatile Thread waiting;

    @Override
    public void put(String given) {
      item = given;
      LockSupport.unpark(waiting);
    }

    @Override
    public String take() {
      waiting = Thread.currentThread();
      if (item == null) {
        LockSupport.park(this);
      }
      return item;
    }
  }

  @Rejected(says = "taker came back from park()", belief = "woken-means-ready")
  public static final class ParkedIf extends OneEach {
    ParkedIf() {
      super(new ParkIf());
    }
  }

  static final class ParkWhile implements Slot {
    private volatile String item;
    private volatile Thread waiting;

    @Override
    public void put(String given) {
      item = given;
      LockSupport.unpark(waiting);
    }

    @Override
    public String take() {
      waiting = Thread.currentThread();
      while (item == null) {
        LockSupport.park(this);
      }
      return item;
    }
  }

  @Accepted
  public static final class ParkedWhile extends OneEach {
    ParkedWhile() {
      super(new ParkWhile());
    }
  }

  static final class NeverSignals implements Slot {
    private String item;

    @Override
    public synchronized void put(String given) {
      item = given;
    }

    @Override
    public synchronized String take() throws InterruptedException {
      if (item == null) {
        wait();
      }
      return item;
    }
  }

  /** That a wait may end for no reason helps nobody who is never woken. */
  @Rejected(says = "taker waits to be woken in wait()")
  public static final class NobodySignals extends OneEach {
    NobodySignals() {
      super(new NeverSignals());
    }
  }

  static final class CountsWakeUps implements Slot {
    private String item;
    private int waits;

    @Override
    public synchronized void put(String given) {
      item = given;
      notify();
    }

    @Override
    public synchronized String take() throws InterruptedException {
      while (item == null) {
        wait();
        waits++;
      }
      return waits > 1 ? "y" : item;
    }
  }

  /** It waits again, but counts on it that it was woken for a reason. */
  @Rejected(says = "Taken was y.", belief = "woken-means-ready")
  public static final class CountedWakeUps extends OneEach {
    CountedWakeUps() {
      super(new CountsWakeUps());
    }
  }
}
