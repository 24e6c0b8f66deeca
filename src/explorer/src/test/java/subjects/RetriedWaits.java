package subjects;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Locks and permits that a thread wants again after it had them. */
public final class RetriedWaits {
  private RetriedWaits() {}

  /** One holds it until the other one waits, gives it back, and wants it again at once. */
  abstract static class WantsItAgain extends Scenario {
    private final List<String> order = new ArrayList<>();

    WantsItAgain(TaskBody take, Runnable giveBack) {
      task(
          "A",
          () -> {
            take.run();
            letOthersGo();
            giveBack.run();
            take.run();
            order.add("A");
            giveBack.run();
          });
      task(
          "B",
          () -> {
            take.run();
            order.add("B");
            giveBack.run();
          });
    }

    @Override
    protected void verify() {
      require(order.equals(List.of("B", "A")), "They came in the order " + order + ".");
    }
  }

  public static final class WantsAFairLockAgain extends WantsItAgain {
    WantsAFairLockAgain() {
      this(new ReentrantLock(true));
    }

    private WantsAFairLockAgain(Lock lock) {
      super(lock::lock, lock::unlock);
    }
  }

  public static final class WantsAFairWriteLockAgain extends WantsItAgain {
    WantsAFairWriteLockAgain() {
      this(new ReentrantReadWriteLock(true).writeLock());
    }

    private WantsAFairWriteLockAgain(Lock lock) {
      super(lock::lockInterruptibly, lock::unlock);
    }
  }

  public static final class WantsAFairPermitAgain extends WantsItAgain {
    WantsAFairPermitAgain() {
      this(new Semaphore(1, true));
    }

    private WantsAFairPermitAgain(Semaphore semaphore) {
      super(semaphore::acquire, semaphore::release);
    }
  }

  public static final class WantsAnUnfairLockAgain extends WantsItAgain {
    WantsAnUnfairLockAgain() {
      this(new ReentrantLock());
    }

    private WantsAnUnfairLockAgain(Lock lock) {
      super(lock::lock, lock::unlock);
    }
  }

  public static final class WantsAnUnfairPermitAgain extends WantsItAgain {
    WantsAnUnfairPermitAgain() {
      this(new Semaphore(1));
    }

    private WantsAnUnfairPermitAgain(Semaphore semaphore) {
      super(semaphore::acquire, semaphore::release);
    }
  }
}
