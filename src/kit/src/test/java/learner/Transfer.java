package learner;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** Takes two locks, one after the other: what a learner would write. */
public final class Transfer {
  private Transfer() {}

  /** With monitors, both in one method. */
  public static void nested(Account from, Account to, Runnable met) {
    synchronized (from) { // line 12
      met.run();
      synchronized (to) { // line 14
        to.add(1);
      }
    }
  }

  /** With monitors, the second one in a method that it calls. */
  public static void called(Account from, Account to, Runnable met) {
    synchronized (from) { // line 22
      met.run();
      credit(to);
    }
  }

  private static void credit(Account to) {
    synchronized (to) { // line 29
      to.add(1);
    }
  }

  /** With two locks of java.util.concurrent. */
  public static void locks(Lock from, Lock to, Runnable met) {
    from.lock();
    try {
      met.run();
      to.lock(); // line 39
      to.unlock();
    } finally {
      from.unlock();
    }
  }

  /** First a monitor, then a lock. */
  public static void monitorThenLock(Account from, Lock to, Runnable met) {
    synchronized (from) { // line 48
      met.run();
      to.lock(); // line 50
      to.unlock();
    }
  }

  /** First a lock, then a monitor. */
  public static void lockThenMonitor(Lock from, Account to, Runnable met) {
    from.lock();
    try {
      met.run();
      synchronized (to) { // line 60
        to.add(1);
      }
    } finally {
      from.unlock();
    }
  }

  /** Gives up by itself, after an hour. */
  public static void patiently(Lock from, Lock to, Runnable met) throws InterruptedException {
    from.lock();
    try {
      met.run();
      if (to.tryLock(1, TimeUnit.HOURS)) { // line 73
        to.unlock();
      }
    } finally {
      from.unlock();
    }
  }

  /** Takes a lock and forgets it. */
  public static void forgets(Lock lock) {
    lock.lock();
  }
}
