// kind: takes away all threads for which nobody waits, until only circles are left
package liveness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class Dump {

  private Dump() {}

  public static List<List<DumpedThread>> circles(List<DumpedThread> threads) {
    Map<DumpedThread, DumpedThread> waitsFor = waitsFor(threads);
    while (waitsFor.keySet().retainAll(Set.copyOf(waitsFor.values()))
        || waitsFor.values().retainAll(Set.copyOf(waitsFor.keySet()))) {
      continue; // without these, others may be the ends
    }
    List<List<DumpedThread>> circles = new ArrayList<>();
    while (!waitsFor.isEmpty()) {
      List<DumpedThread> circle = new ArrayList<>();
      DumpedThread next = waitsFor.keySet().iterator().next();
      while (waitsFor.containsKey(next)) {
        circle.add(next);
        next = waitsFor.remove(next);
      }
      circles.add(circle);
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
