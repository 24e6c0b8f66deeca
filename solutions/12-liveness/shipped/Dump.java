package liveness;

import java.util.List;

/** Exercise 12.4: find in a thread dump the threads that wait for each other. */
public final class Dump {

  private Dump() {}

  /**
   * Finds all circles of threads: each thread of a circle waits for a lock that the next one holds,
   * and the last one waits for a lock that the first one holds. So none of them will ever go on.
   *
   * <p>A thread <i>waits for</i> another thread in two cases:
   *
   * <ul>
   *   <li>It is {@code BLOCKED}, and the monitor that it is blocked on belongs to the other thread,
   *       which has entered it by {@code synchronized}.
   *   <li>It is {@code WAITING}, and the other thread owns its park blocker.
   * </ul>
   *
   * <p>A thread that waits with a time limit ({@code TIMED_WAITING}) goes on some day, so it waits
   * for no other thread in this sense. A thread that waits to be notified waits for no other thread
   * either.
   *
   * <p>Several threads may list the same monitor as theirs. Then at most one of them has it. The
   * others are inside {@code wait()}, and have given it back. Either they still wait to be
   * notified, in the state {@code WAITING} or {@code TIMED_WAITING}. Or they have been notified and
   * want the monitor back: then their state is {@code BLOCKED}, and {@code blockedOn} is empty.
   *
   * @param threads the threads of one dump, in any order; platform threads and virtual threads
   * @return the circles, in any order, each of them once. A circle is the list of its threads, in
   *     the order in which they wait: each one waits for the next one, and the last one for the
   *     first one. It may begin with any of them. A thread that waits for a thread of the circle is
   *     in it only if a thread of the circle waits for that thread. If there is no circle, the list
   *     is empty
   */
  public static List<List<DumpedThread>> circles(List<DumpedThread> threads) {
    throw new UnsupportedOperationException(
        "For each thread, find the one thread that it waits for. Then follow these steps from"
            + " thread to thread, until you come to one where you have been before.");
  }
}
