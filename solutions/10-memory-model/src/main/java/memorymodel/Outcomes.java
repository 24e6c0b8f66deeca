package memorymodel;

import java.util.Set;

/** Exercise 10.1, solved: which results the Java memory model allows six small programs to have. */
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
    return switch (program) {
      // Nothing orders the accesses of one thread for the other one.
      case STORE_BUFFERING, MESSAGE, READ_TWICE ->
          Set.of(new Pair(0, 0), new Pair(0, 1), new Pair(1, 0), new Pair(1, 1));
      // All accesses are in one order, and the first of them is a write.
      case STORE_BUFFERING_VOLATILE -> Set.of(new Pair(0, 1), new Pair(1, 0), new Pair(1, 1));
      // Who sees the flag sees the message.
      case MESSAGE_VOLATILE_FLAG -> Set.of(new Pair(0, 0), new Pair(0, 1), new Pair(1, 1));
      // Nobody can be the first to write a 1.
      case OUT_OF_NOWHERE -> Set.of(new Pair(0, 0));
    };
  }
}
