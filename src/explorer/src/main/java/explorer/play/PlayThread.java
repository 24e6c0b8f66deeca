package explorer.play;

import java.util.List;

/**
 * One thread, where it stands.
 *
 * @param number by which it is moved
 * @param name as the test calls it
 * @param next its next step at shared data in words, {@code reads value}; empty if there is none
 * @param file where that stands, {@code SafeCell.java}; empty if nowhere
 * @param line in that file; 0 if nowhere
 * @param calledFrom the lines from which that is called, the innermost first, {@code
 *     Withdraw.java:27}; without the test's own
 * @param waitsFor what it waits for, {@code for the lock of cell, which B holds}; empty if it does
 *     not wait
 * @param holds the locks that it has
 */
public record PlayThread(
    int number,
    String name,
    Status status,
    String next,
    String file,
    int line,
    List<String> calledFrom,
    String waitsFor,
    List<String> holds) {

  /** What a thread can do. */
  public enum Status {
    /** It can move. */
    READY,
    /** It can't move: it waits for another one. */
    WAITS,
    /** It waits, and nobody else can move: if it is moved, its time limit is over. */
    TIME_IS_UP,
    /** It waits to be woken, and may wake up for no reason if it is moved. */
    MAY_WAKE,
    /** It waits for work, and may do so for ever. */
    IDLE,
    /** It has ended. */
    ENDED
  }

  /** Copies. */
  public PlayThread {
    calledFrom = List.copyOf(calledFrom);
    holds = List.copyOf(holds);
  }
}
