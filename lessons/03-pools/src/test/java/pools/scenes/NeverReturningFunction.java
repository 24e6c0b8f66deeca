package pools.scenes;

import java.util.concurrent.CountDownLatch;
import java.util.function.LongUnaryOperator;

/** A function that takes a number and never comes back. */
public final class NeverReturningFunction implements LongUnaryOperator {

  @Override
  public long applyAsLong(long x) {
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return x;
      }
    }
  }
}
