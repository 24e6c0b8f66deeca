package pools.scenes;

import java.util.function.LongUnaryOperator;

/**
 * A function that tells in which process it runs, and that can end this process. Other numbers it
 * squares.
 */
public final class SquareOrProcessId implements LongUnaryOperator {
  /** For this number it answers with the id of its process. */
  public static final long ASK = -1;

  /** With this number, its process ends at once. */
  public static final long DIE = -2;

  @Override
  public long applyAsLong(long x) {
    if (x == DIE) {
      Runtime.getRuntime().halt(9);
    }
    return x == ASK ? ProcessHandle.current().pid() : x * x;
  }
}
