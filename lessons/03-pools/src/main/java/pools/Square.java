package pools;

import java.util.function.LongUnaryOperator;

/** The function that the worker processes apply: it squares a number. The square of 3 is 9. */
public final class Square implements LongUnaryOperator {

  /**
   * Squares a number.
   *
   * @throws ArithmeticException "long overflow" if the square is too big for a {@code long}
   */
  @Override
  public long applyAsLong(long x) {
    return Math.multiplyExact(x, x);
  }
}
