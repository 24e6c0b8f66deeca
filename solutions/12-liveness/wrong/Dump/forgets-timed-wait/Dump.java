// misconception: waiter-keeps-its-monitor
// says: which wait to be notified
// from: reference
package liveness;

import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class Dump {

  private Dump() {}

  public static List<List<DumpedThread>> circles(List<DumpedThread> threads) {
    Map<Long, DumpedThread> byTid = new HashMap<>();
    Map<String, DumpedThread> owners = new HashMap<>();
    for (DumpedThread thread : threads) {
      byTid.put(thread.tid(), thread);
      if (isInsideWait(thread)) {
        continue;
      }
      for (String monitor : thread.monitorsOwned()) {
        owners.put(monitor, thread);
      }
    }

    Map<Long, DumpedThread> next = new HashMap<>();
    for (DumpedThread thread : threads) {
      DumpedThread other = null;
      if (thread.state() == State.BLOCKED && thread.blockedOn().isPresent()) {
        other = owners.get(thread.blockedOn().get());
      } else if (thread.state() == State.WAITING && thread.parkBlockerOwner().isPresent()) {
        other = byTid.get(thread.parkBlockerOwner().getAsLong());
      }
      if (other != null && other != thread) {
        next.put(thread.tid(), other);
      }
    }

    List<List<DumpedThread>> circles = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (DumpedThread start : threads) {
      List<DumpedThread> path = new ArrayList<>();
      DumpedThread at = start;
      while (at != null && seen.add(at.tid())) {
        path.add(at);
        at = next.get(at.tid());
      }
      int from = path.indexOf(at);
      if (from >= 0) {
        circles.add(path.subList(from, path.size()));
      }
    }
    return circles;
  }

  private static boolean isInsideWait(DumpedThread thread) {
    return switch (thread.state()) {
      case WAITING -> thread.waitingOn().isPresent();
      case BLOCKED -> thread.blockedOn().isEmpty();
      default -> false;
    };
  }
}
