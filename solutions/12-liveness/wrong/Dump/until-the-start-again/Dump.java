// misconception: every-way-leads-back
// says: never comes to its end
// from: reference
package liveness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Dump {

  private Dump() {}

  public static List<List<DumpedThread>> circles(List<DumpedThread> threads) {
    Map<DumpedThread, DumpedThread> waitsFor = waitsFor(threads);
    List<List<DumpedThread>> circles = new ArrayList<>();
    for (DumpedThread start : threads) {
      DumpedThread next = waitsFor.get(start);
      while (next != null && next != start) {
        next = waitsFor.get(next);
      }
      if (next == start) {
        List<DumpedThread> circle = circle(start, waitsFor);
        if (isSmallest(start, circle)) {
          circles.add(circle);
        }
      }
    }
    return circles;
  }

  private static List<DumpedThread> circle(
      DumpedThread start, Map<DumpedThread, DumpedThread> waitsFor) {
    List<DumpedThread> circle = new ArrayList<>();
    DumpedThread next = start;
    do {
      circle.add(next);
      next = waitsFor.get(next);
    } while (next != start);
    return circle;
  }

  private static boolean isSmallest(DumpedThread start, List<DumpedThread> circle) {
    return circle.stream().allMatch(other -> start.tid() <= other.tid());
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

  private static boolean isInsideWait(DumpedThread thread) {
    return thread.waitingOn().isPresent()
        || thread.state() == Thread.State.BLOCKED && thread.blockedOn().isEmpty();
  }
}
