package subjects;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Buffers for one item, some takers, some putters. */
public final class BoundedBuffers {
  private BoundedBuffers() {}

  interface Buffer {
    void put(String item) throws InterruptedException;

    String take() throws InterruptedException;
  }

  /** Two takers, and one who puts two items. */
  abstract static class OnePutter extends Scenario {
    private final List<String> taken = new ArrayList<>();

    OnePutter(Buffer buffer) {
      task("taker 1", () -> taken.add(buffer.take()));
      task("taker 2", () -> taken.add(buffer.take()));
      task(
          "putter",
          () -> {
            buffer.put("x");
            buffer.put("y");
          });
    }

    @Override
    protected void verify() {
      require(taken.contains("x") && taken.contains("y"), "Taken were " + taken + ".");
    }
  }

  /** Two takers, and two who put one item each. */
  abstract static class TwoPutters extends Scenario {
    private final List<String> taken = new ArrayList<>();

    TwoPutters(Buffer buffer) {
      task("taker 1", () -> taken.add(buffer.take()));
      task("taker 2", () -> taken.add(buffer.take()));
      task("putter 1", () -> buffer.put("x"));
      task("putter 2", () -> buffer.put("y"));
    }

    @Override
    protected void verify() {
      require(taken.contains("x") && taken.contains("y"), "Taken were " + taken + ".");
    }
  }

  static final class While implements Buffer {
    private String item;

    @Override
    public synchronized void put(String given) throws InterruptedException {
      while (item != null) {
        wait();
      }
      item = given;
      notifyAll();
    }

    @Override
    public synchronized String take() throws InterruptedException {
      while (item == null) {
        wait();
      }
      String taken = item;
      item = null;
      notifyAll();
      return taken;
    }
  }

  @Accepted
  public static final class WhileOnePutter extends OnePutter {
    WhileOnePutter() {
      super(new While());
    }
  }

  @Accepted
  public static final class WhileTwoPutters extends TwoPutters {
    WhileTwoPutters() {
      super(new While());
    }
  }

  static final class If implements Buffer {
    private String item;

    @Override
    public synchronized void put(String given) throws InterruptedException {
      if (item != null) {
        wait();
      }
      item = given;
      notifyAll();
    }

    @Override
    public synchronized String take() throws InterruptedException {
      if (item == null) {
        wait();
      }
      String taken = item;
      item = null;
      notifyAll();
      return taken;
    }
  }

  @Rejected(
      says = "woke taker 2, but taker 1 changed item before taker 2 went on",
      belief = "woken-means-ready")
  public static final class IfOnePutter extends OnePutter {
    IfOnePutter() {
      super(new If());
    }
  }

  @Rejected(says = "Taken were", belief = "woken-means-ready")
  public static final class IfTwoPutters extends TwoPutters {
    IfTwoPutters() {
      super(new If());
    }
  }

  static final class NotifyOne implements Buffer {
    private String item;

    @Override
    public synchronized void put(String given) throws InterruptedException {
      while (item != null) {
        wait();
      }
      item = given;
      notify();
    }

    @Override
    public synchronized String take() throws InterruptedException {
      while (item == null) {
        wait();
      }
      String taken = item;
      item = null;
      notify();
      return taken;
    }
  }

  @Rejected(says = "had to wait again, and", belief = "notify-knows-whom")
  public static final class NotifyOneTwoPutters extends TwoPutters {
    NotifyOneTwoPutters() {
      super(new NotifyOne());
    }
  }

  static final class CheckedOutside implements Buffer {
    private volatile String item;

    @Override
    public void put(String given) throws InterruptedException {
      while (item != null) {
        synchronized (this) {
          wait();
        }
      }
      synchronized (this) {
        item = given;
        notifyAll();
      }
    }

    @Override
    public String take() throws InterruptedException {
      while (item == null) {
        synchronized (this) {
          wait();
        }
      }
      synchronized (this) {
        String taken = item;
        item = null;
        notifyAll();
        return taken;
      }
    }
  }

  @Rejected(says = "a signal is not kept", belief = "signal-is-kept")
  public static final class CheckedOutsideOnePutter extends OnePutter {
    CheckedOutsideOnePutter() {
      super(new CheckedOutside());
    }
  }

  static final class TwoConditions implements Buffer {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition full = lock.newCondition();
    private final Condition empty = lock.newCondition();
    private String item;

    @Override
    public void put(String given) throws InterruptedException {
      lock.lock();
      try {
        while (item != null) {
          empty.await();
        }
        item = given;
        full.signal();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public String take() throws InterruptedException {
      lock.lock();
      try {
        while (item == null) {
          full.await();
        }
        String taken = item;
        item = null;
        empty.signal();
        return taken;
      } finally {
        lock.unlock();
      }
    }
  }

  @Accepted
  public static final class TwoConditionsOnePutter extends OnePutter {
    TwoConditionsOnePutter() {
      super(new TwoConditions());
    }
  }

  @Accepted
  public static final class TwoConditionsTwoPutters extends TwoPutters {
    TwoConditionsTwoPutters() {
      super(new TwoConditions());
    }
  }

  static final class OneCondition implements Buffer {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private String item;

    @Override
    public void put(String given) throws InterruptedException {
      lock.lock();
      try {
        while (item != null) {
          changed.await();
        }
        item = given;
        changed.signal();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public String take() throws InterruptedException {
      lock.lock();
      try {
        while (item == null) {
          changed.await();
        }
        String taken = item;
        item = null;
        changed.signal();
        return taken;
      } finally {
        lock.unlock();
      }
    }
  }

  @Rejected(says = "had to wait again, and", belief = "notify-knows-whom")
  public static final class OneConditionTwoPutters extends TwoPutters {
    OneConditionTwoPutters() {
      super(new OneCondition());
    }
  }

  static final class Semaphores implements Buffer {
    private final Semaphore free = new Semaphore(1);
    private final Semaphore used = new Semaphore(0);
    private String item;

    @Override
    public void put(String given) throws InterruptedException {
      free.acquire();
      item = given;
      used.release();
    }

    @Override
    public String take() throws InterruptedException {
      used.acquire();
      String taken = item;
      item = null;
      free.release();
      return taken;
    }
  }

  @Accepted
  public static final class SemaphoresOnePutter extends OnePutter {
    SemaphoresOnePutter() {
      super(new Semaphores());
    }
  }

  @Accepted
  public static final class SemaphoresTwoPutters extends TwoPutters {
    SemaphoresTwoPutters() {
      super(new Semaphores());
    }
  }

  static final class Queue implements Buffer {
    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);

    @Override
    public void put(String given) throws InterruptedException {
      queue.put(given);
    }

    @Override
    public String take() throws InterruptedException {
      return queue.take();
    }
  }

  @Accepted
  public static final class QueueOnePutter extends OnePutter {
    QueueOnePutter() {
      super(new Queue());
    }
  }

  @Accepted
  public static final class QueueTwoPutters extends TwoPutters {
    QueueTwoPutters() {
      super(new Queue());
    }
  }
}
