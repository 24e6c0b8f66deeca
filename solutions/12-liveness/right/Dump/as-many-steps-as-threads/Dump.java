// kind: after as many steps as there are threads, each way has ended or is in a circle
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
    Set<DumpedThread> known = new HashSet<>();
    for (DumpedThread start : threads) {
      DumpedThread thread = start;
      for (int i = 0; i < threads.size() && thread != null; i++) {
        thread = waitsFor.get(thread);
      }
      if (thread != null && !known.contains(thread)) {
        List<DumpedThread> circle = new ArrayList<>();
        while (known.add(thread)) {
          circle.add(thread);
          thread = waitsFor.get(thread);
        }
        circles.add(circle);
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
