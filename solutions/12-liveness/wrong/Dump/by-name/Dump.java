// misconception: names-tell-threads-apart
// says: Three threads without names
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
    Map<Long, DumpedThread> byNumber = new HashMap<>();
    Map<String, DumpedThread> owners = new HashMap<>();
    for (DumpedThread thread : threads) {
      byNumber.put(thread.tid(), thread);
      if (!isInsideWait(thread)) {
        thread.monitorsOwned().forEach(monitor -> owners.put(monitor, thread));
      }
    }
    Map<String, DumpedThread> waitsFor = new HashMap<>();
    for (DumpedThread thread : threads) {
      thread.blockedOn().map(owners::get).ifPresent(o -> waitsFor.put(thread.name(), o));
      if (thread.state() == Thread.State.WAITING && thread.parkBlockerOwner().isPresent()) {
        waitsFor.put(thread.name(), byNumber.get(thread.parkBlockerOwner().getAsLong()));
      }
    }
    List<List<DumpedThread>> circles = new ArrayList<>();
    Set<DumpedThread> done = new HashSet<>();
    for (DumpedThread start : threads) {
      List<DumpedThread> way = new ArrayList<>();
      DumpedThread next = start;
      while (next != null && done.add(next)) {
        way.add(next);
        next = waitsFor.get(next.name());
      }
      int first = way.indexOf(next); // -1: the way ends, or leads to an earlier one
      if (first >= 0) {
        circles.add(way.subList(first, way.size()));
      }
    }
    return circles;
  }

  private static boolean isInsideWait(DumpedThread thread) {
    return thread.waitingOn().isPresent()
        || thread.state() == Thread.State.BLOCKED && thread.blockedOn().isEmpty();
  }
}
