// misconception: blocked-is-deadlocked
// says: and that is no circle
// from: reference
package liveness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class Dump {

  private Dump() {}

  public static List<List<DumpedThread>> circles(List<DumpedThread> threads) {
    Map<DumpedThread, DumpedThread> waitsFor = waitsFor(threads);
    List<List<DumpedThread>> circles = new ArrayList<>();
    Set<DumpedThread> done = new HashSet<>();
    for (DumpedThread start : threads) {
      List<DumpedThread> way = new ArrayList<>();
      DumpedThread next = start;
      while (next != null && done.add(next)) {
        way.add(next);
        next = waitsFor.get(next);
      }
      if (way.size() > 1) {
        circles.add(way);
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

  private static boolean isInsideWait(DumpedThread thread) {
    return thread.waitingOn().isPresent()
        || thread.state() == Thread.State.BLOCKED && thread.blockedOn().isEmpty();
  }
}
