package memorymodel;

import java.util.Set;

/**
 * Exercise 10.1: say which results the Java memory model allows six small programs to have. Add the
 * results that are missing, and remove those that are not allowed.
 */
public final class Outcomes {

  private Outcomes() {}

  /**
   * Returns all pairs {@code (r1, r2)} that are allowed when both threads have ended: on any
   * machine, with any Java, and whatever the compiler does. Only what is allowed counts, not what
   * is likely.
   *
   * @param program one of the six programs
   */
  public static Set<Pair> of(Program program) {
    // These are the results if the threads just take turns, a line at a time.
    return switch (program) {
      case STORE_BUFFERING, STORE_BUFFERING_VOLATILE ->
          Set.of(new Pair(0, 1), new Pair(1, 0), new Pair(1, 1));
      case MESSAGE, MESSAGE_VOLATILE_FLAG -> Set.of(new Pair(0, 0), new Pair(0, 1), new Pair(1, 1));
      case READ_TWICE -> Set.of(new Pair(0, 0), new Pair(0, 1), new Pair(1, 1));
      case OUT_OF_NOWHERE -> Set.of(new Pair(0, 0));
    };
  }
}
