package explorer.hooks.locks;

import explorer.hooks.FairQueue;
import explorer.program.HeldLock.Mode;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** {@code Lock} and {@code ReadWriteLock}. The real locks are taken too, once they are free. */
public final class LockHooks {
  private LockHooks() {}

  /** What a lock object stands for: itself, or one side of a read-write lock. */
  record Side(Object lock, Mode mode) {}

  /** Null for a lock that the learner wrote: what it does inside is woven. */
  static Side side(ControlledThread me, Lock lock) {
    if (lock instanceof ReentrantLock) {
      return new Side(lock, Mode.ALONE);
    }
    if (me.run().facts().orNull(lock) instanceof Side side) {
      return side;
    }
    if (ThreadSafety.isLearners(lock)) {
      return null;
    }
    throw me.run()
        .cannotJudge(
            "A lock of the type " + lock.getClass().getSimpleName(),
            "Take a ReentrantLock or a ReentrantReadWriteLock.");
  }

  private static PendingStep taking(ControlledThread me, Side side, int site) {
    return PendingStep.at(StepKind.TAKE, site, side.lock()).when(() -> isFree(me, side));
  }

  private static boolean isFair(Side side) {
    return switch (side.lock()) {
      case ReentrantLock lock -> lock.isFair();
      case ReentrantReadWriteLock both -> both.isFair();
      default -> false;
    };
  }

  private static boolean isFree(ControlledThread me, Side side) {
    return side.lock() instanceof StampedLock stamped
        ? StampedLockHooks.isFree(stamped, side.mode())
        : me.run().isFree(side.lock(), side.mode(), me);
  }

  public static void lock(Lock lock, int site) {
    ControlledThread me = ControlledThread.current();
    Side side = side(me, lock);
    if (side != null) {
      FairQueue.step(me, isFair(side), taking(me, side, site));
      me.locks().took(side.lock(), side.mode());
    }
    lock.lock();
  }

  public static void lockInterruptibly(Lock lock, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    Side side = side(me, lock);
    if (side != null) {
      FairQueue.stepInterruptibly(me, isFair(side), taking(me, side, site));
      me.locks().took(side.lock(), side.mode());
    }
    lock.lockInterruptibly();
  }

  public static boolean tryLock(Lock lock, int site) {
    ControlledThread me = ControlledThread.current();
    Side side = side(me, lock);
    if (side == null) {
      return lock.tryLock();
    }
    me.step(PendingStep.at(StepKind.CALL, site, side.lock()));
    return tried(me, lock, side);
  }

  public static boolean tryLock(Lock lock, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    Side side = side(me, lock);
    if (side == null) {
      return lock.tryLock(time, unit);
    }
    me.stepInTime(PendingStep.at(StepKind.CALL, site, side.lock()).when(() -> isFree(me, side)));
    return tried(me, lock, side);
  }

  private static boolean tried(ControlledThread me, Lock lock, Side side) {
    boolean taken = lock.tryLock();
    me.notes().value(taken);
    if (taken) {
      me.locks().took(side.lock(), side.mode());
    }
    return taken;
  }

  public static void unlock(Lock lock, int site) {
    ControlledThread me = ControlledThread.current();
    Side side = side(me, lock);
    if (side == null) {
      lock.unlock();
      return;
    }
    me.step(PendingStep.at(StepKind.GIVE_BACK, site, side.lock()));
    lock.unlock();
    me.locks().gaveBack(side.lock(), side.mode());
  }

  public static Condition newCondition(Lock lock, int site) {
    ControlledThread me = ControlledThread.current();
    Condition condition = lock.newCondition();
    if (side(me, lock) != null) {
      me.run().facts().of(condition, () -> lock);
    }
    return condition;
  }

  public static Lock readLock(ReadWriteLock both, int site) {
    return known(both.readLock(), both, Mode.SHARED);
  }

  public static Lock writeLock(ReadWriteLock both, int site) {
    return known(both.writeLock(), both, Mode.ALONE);
  }

  private static Lock known(Lock side, ReadWriteLock both, Mode mode) {
    ControlledThread me = ControlledThread.current();
    if (both instanceof ReentrantReadWriteLock) {
      return known(me, side, both, mode);
    }
    return me.run().facts().orNull(both) instanceof StampedLock stamped
        ? known(me, side, stamped, mode)
        : side;
  }

  static Lock known(ControlledThread me, Lock side, Object both, Mode mode) {
    me.run().facts().of(side, () -> new Side(both, mode));
    return side;
  }
}
