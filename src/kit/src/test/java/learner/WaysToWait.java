package learner;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Code that waits with a limit, or comes to such code, or does neither. */
public final class WaysToWait {
  private static final CountDownLatch LATCH = new CountDownLatch(1);

  private WaysToWait() {}

  /** It has no limit. */
  public static final class WithoutLimit {
    void call() throws InterruptedException {
      LATCH.await();
    }
  }

  /** The wait is in a lambda. */
  public static final class InALambda {
    Callable<Boolean> call() {
      return () -> LATCH.await(1, TimeUnit.SECONDS);
    }
  }

  /** The wait is in another class. */
  public static final class Elsewhere {
    Object call() {
      return new InALambda().call();
    }
  }

  /** The wait is in another class, of which only a method is named. */
  public static final class ByReference {
    Callable<Callable<Boolean>> call() {
      return new InALambda()::call;
    }
  }

  /** What it comes to nobody knows. */
  public static final class ByName {
    Object call() throws ReflectiveOperationException {
      return Class.forName(System.getProperty("the.class"));
    }
  }

  /** It looks at the clock. */
  public static final class ByTheClock {
    long call() {
      return System.nanoTime();
    }
  }
}
