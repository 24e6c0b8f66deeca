package explorer.hooks.locks;

import explorer.program.HeldLock.Mode;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * {@code StampedLock}. The real lock is taken, once it is free, so that its stamps are real ones.
 * It belongs to no thread: whoever has a lock may not take it again, and any other may give it
 * back.
 */
public final class StampedLockHooks {
  private StampedLockHooks() {}

  static boolean isFree(StampedLock lock, Mode mode) {
    return !lock.isWriteLocked() && (mode == Mode.SHARED || !lock.isReadLocked());
  }

  private static PendingStep taking(StampedLock lock, Mode mode, int site) {
    return PendingStep.at(StepKind.TAKE, site, lock).when(() -> isFree(lock, mode));
  }

  private static PendingStep trying(StampedLock lock, Mode mode, int site) {
    return PendingStep.at(StepKind.CALL, site, lock).when(() -> isFree(lock, mode));
  }

  /** Notes what that stamp stands for; a stamp of a lock that was not free stands for nothing. */
  private static long took(ControlledThread me, StampedLock lock, long stamp) {
    if (StampedLock.isLockStamp(stamp)) {
      me.optimism().end();
    }
    if (StampedLock.isWriteLockStamp(stamp)) {
      me.locks().took(lock, Mode.ALONE);
    } else if (StampedLock.isReadLockStamp(stamp)) {
      me.locks().took(lock, Mode.SHARED);
    }
    return stamp;
  }

  private static void gaveBack(ControlledThread me, StampedLock lock, Mode mode) {
    ControlledThread holder =
        me.locks().times(lock, mode) > 0
            ? me
            : me.run().participants().stream()
                .filter(p -> p.locks().times(lock, mode) > 0)
                .findFirst()
                .orElse(me);
    if (holder != me) {
      holder.order().follows(me); // so that whoever takes the lock next follows both
    }
    holder.locks().gaveBack(lock, mode);
  }

  // ---- taking

  public static long writeLock(StampedLock lock, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(taking(lock, Mode.ALONE, site));
    return took(me, lock, lock.writeLock());
  }

  public static long readLock(StampedLock lock, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(taking(lock, Mode.SHARED, site));
    return took(me, lock, lock.readLock());
  }

  public static long writeLockInterruptibly(StampedLock lock, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    me.stepInterruptibly(taking(lock, Mode.ALONE, site));
    return took(me, lock, lock.writeLock());
  }

  public static long readLockInterruptibly(StampedLock lock, int site) throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    me.stepInterruptibly(taking(lock, Mode.SHARED, site));
    return took(me, lock, lock.readLock());
  }

  public static long tryWriteLock(StampedLock lock, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, lock));
    return took(me, lock, lock.tryWriteLock());
  }

  public static long tryReadLock(StampedLock lock, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, lock));
    return took(me, lock, lock.tryReadLock());
  }

  public static long tryWriteLock(StampedLock lock, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    me.stepInTime(trying(lock, Mode.ALONE, site));
    return took(me, lock, lock.tryWriteLock());
  }

  public static long tryReadLock(StampedLock lock, long time, TimeUnit unit, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    me.stepInTime(trying(lock, Mode.SHARED, site));
    return took(me, lock, lock.tryReadLock());
  }

  // ---- reading without the lock

  public static long tryOptimisticRead(StampedLock lock, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, lock));
    me.locks().saw(lock);
    long stamp = lock.tryOptimisticRead();
    me.optimism().begin(stamp == 0);
    return stamp;
  }

  public static boolean validate(StampedLock lock, long stamp, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, lock));
    boolean valid = lock.validate(stamp);
    me.notes().value(valid);
    me.locks().saw(lock);
    me.optimism().asked();
    return valid;
  }

  // ---- changing

  private static long convert(ControlledThread me, StampedLock lock, long stamp, long converted) {
    boolean isOptimistic = !StampedLock.isLockStamp(stamp);
    if (isOptimistic) {
      me.locks().saw(lock);
      me.optimism().asked();
    }
    if (converted == 0 || converted == stamp) {
      return converted;
    }
    if (StampedLock.isWriteLockStamp(stamp)) {
      gaveBack(me, lock, Mode.ALONE);
    } else if (StampedLock.isReadLockStamp(stamp)) {
      gaveBack(me, lock, Mode.SHARED);
    }
    if (!StampedLock.isLockStamp(converted)) {
      me.optimism().begin(false);
    }
    return took(me, lock, converted);
  }

  public static long tryConvertToWriteLock(StampedLock lock, long stamp, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, lock));
    return convert(me, lock, stamp, lock.tryConvertToWriteLock(stamp));
  }

  public static long tryConvertToReadLock(StampedLock lock, long stamp, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, lock));
    return convert(me, lock, stamp, lock.tryConvertToReadLock(stamp));
  }

  public static long tryConvertToOptimisticRead(StampedLock lock, long stamp, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, lock));
    return convert(me, lock, stamp, lock.tryConvertToOptimisticRead(stamp));
  }

  // ---- giving back

  public static void unlockWrite(StampedLock lock, long stamp, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.GIVE_BACK, site, lock));
    lock.unlockWrite(stamp);
    gaveBack(me, lock, Mode.ALONE);
  }

  public static void unlockRead(StampedLock lock, long stamp, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.GIVE_BACK, site, lock));
    lock.unlockRead(stamp);
    gaveBack(me, lock, Mode.SHARED);
  }

  public static void unlock(StampedLock lock, long stamp, int site) {
    if (StampedLock.isWriteLockStamp(stamp)) {
      unlockWrite(lock, stamp, site);
    } else {
      unlockRead(lock, stamp, site);
    }
  }

  public static boolean tryUnlockWrite(StampedLock lock, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, lock));
    boolean was = lock.tryUnlockWrite();
    if (was) {
      gaveBack(me, lock, Mode.ALONE);
    }
    me.notes().value(was);
    return was;
  }

  public static boolean tryUnlockRead(StampedLock lock, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, lock));
    boolean was = lock.tryUnlockRead();
    if (was) {
      gaveBack(me, lock, Mode.SHARED);
    }
    me.notes().value(was);
    return was;
  }

  // ---- as locks of the other kind

  public static Lock asWriteLock(StampedLock lock, int site) {
    return LockHooks.known(ControlledThread.current(), lock.asWriteLock(), lock, Mode.ALONE);
  }

  public static Lock asReadLock(StampedLock lock, int site) {
    return LockHooks.known(ControlledThread.current(), lock.asReadLock(), lock, Mode.SHARED);
  }

  public static ReadWriteLock asReadWriteLock(StampedLock lock, int site) {
    ReadWriteLock both = lock.asReadWriteLock();
    ControlledThread.current().run().facts().of(both, () -> lock);
    return both;
  }
}
