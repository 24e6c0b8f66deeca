package explorer.hooks.locks;

import explorer.hooks.locks.WaitAndNotify.Guard;
import explorer.hooks.locks.WaitAndNotify.How;
import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** {@code Condition}. Who waits is played; the lock is really given back and taken again. */
public final class ConditionHooks {
  private ConditionHooks() {}

  /** The lock to which a condition belongs. */
  private record Owner(Lock real, Object lock) implements Guard {
    @Override
    public void reallyGiveBack() {
      real.unlock();
    }

    @Override
    public void reallyTake() {
      real.lock();
    }
  }

  /** Null for a condition that the learner wrote. */
  private static Owner owner(ControlledThread me, Condition condition) {
    if (me.run().facts().orNull(condition) instanceof Lock lock) {
      return new Owner(lock, LockHooks.side(me, lock).lock());
    }
    if (ThreadSafety.isLearners(condition)) {
      return null;
    }
    throw me.run()
        .cannotJudge(
            "A condition whose lock is not known",
            "Make it with newCondition() of a ReentrantLock.");
  }

  public static void await(Condition condition, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    Owner owner = owner(me, condition);
    if (owner == null) {
      condition.await();
    } else {
      WaitAndNotify.await(me, condition, site, owner, How.UNTIL_INTERRUPTED);
    }
  }

  public static void awaitUninterruptibly(Condition condition, int site) {
    ControlledThread me = ControlledThread.current();
    Owner owner = owner(me, condition);
    if (owner == null) {
      condition.awaitUninterruptibly();
      return;
    }
    try {
      WaitAndNotify.await(me, condition, site, owner, How.UNINTERRUPTIBLY);
    } catch (InterruptedException e) {
      throw new AssertionError("not interruptible", e);
    }
  }

  public static boolean await(Condition condition, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    Owner owner = owner(me, condition);
    return owner == null
        ? condition.await(time, unit)
        : WaitAndNotify.await(me, condition, site, owner, How.IN_TIME);
  }

  /** The time that is left is not known: one nanosecond, or none. */
  public static long awaitNanos(Condition condition, long nanos, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    Owner owner = owner(me, condition);
    if (owner == null) {
      return condition.awaitNanos(nanos);
    }
    return WaitAndNotify.await(me, condition, site, owner, How.IN_TIME) ? 1 : 0;
  }

  /** The one that waits longest: so promises the documentation of {@code ReentrantLock}. */
  public static void signal(Condition condition, int site) {
    ControlledThread me = ControlledThread.current();
    Owner owner = owner(me, condition);
    if (owner == null) {
      condition.signal();
      return;
    }
    WaitAndNotify.requireHeld(me, owner.lock());
    WaitAndNotify.wakeOne(me, condition, site, false);
  }

  public static void signalAll(Condition condition, int site) {
    ControlledThread me = ControlledThread.current();
    Owner owner = owner(me, condition);
    if (owner == null) {
      condition.signalAll();
      return;
    }
    WaitAndNotify.requireHeld(me, owner.lock());
    WaitAndNotify.wakeAll(me, condition, site);
  }
}
