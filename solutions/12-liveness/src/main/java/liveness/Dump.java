package liveness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
   * others are inside {@code wait()}, and have given it back. Either they are still waiting on it,
   * in the state {@code WAITING} or {@code TIMED_WAITING}. Or they have been notified and want it
   * back: then their state is {@code BLOCKED}, and {@code blockedOn} is empty.
   *
   * @param threads the threads of one dump, in any order; platform threads and virtual threads
   * @return the circles, in any order, each of them once. A circle is the list of its threads, in
   *     the order in which they wait: each one waits for the next one, and the last one for the
   *     first one. It may begin with any of them. Threads that wait for a thread of the circle, but
   *     are not waited for by any, are not in it. If there is no circle, the list is empty
   */
  public static List<List<DumpedThread>> circles(List<DumpedThread> threads) {
    Map<DumpedThread, DumpedThread> waitsFor = waitsFor(threads);
    List<List<DumpedThread>> circles = new ArrayList<>();
    Set<DumpedThread> done = new HashSet<>();
    for (DumpedThread start : threads) {
      List<DumpedThread> path = new ArrayList<>();
      DumpedThread next = start;
      while (next != null && done.add(next)) {
        path.add(next);
        next = waitsFor.get(next);
      }
      int first = path.indexOf(next); // -1: the path ends, or leads to an earlier one
      if (first >= 0) {
        circles.add(path.subList(first, path.size()));
      }
    }
    return circles;
  }

  /** Whom each thread waits for, of those that wait for a thread in the dump. */
  private static Map<DumpedThread, DumpedThread> waitsFor(List<DumpedThread> threads) {
    Map<Long, DumpedThread> byNumber = new HashMap<>();
    Map<String, DumpedThread> owners = new HashMap<>();
    for (DumpedThread thread : threads) {
      byNumber.put(thread.tid(), thread);
      if (!isInsideWait(thread)) {
        thread.monitorsOwned().forEach(monitor -> owners.put(monitor, thread));
      }
    }
    Map<DumpedThread, DumpedThread> waitsFor = new HashMap<>();
    for (DumpedThread thread : threads) {
      DumpedThread other =
          switch (thread.state()) {
            case BLOCKED -> thread.blockedOn().map(owners::get).orElse(null);
            case WAITING ->
                thread.parkBlockerOwner().isPresent()
                    ? byNumber.get(thread.parkBlockerOwner().getAsLong())
                    : null;
            default -> null;
          };
      if (other != null) {
        waitsFor.put(thread, other);
      }
    }
    return waitsFor;
  }

  /** Whether it has given a monitor back that it lists: it waits for nobody who is known. */
  private static boolean isInsideWait(DumpedThread thread) {
    return thread.waitingOn().isPresent()
        || thread.state() == Thread.State.BLOCKED && thread.blockedOn().isEmpty();
  }
}
