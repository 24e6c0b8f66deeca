// misconception: waiter-keeps-its-monitor
// says: circles threw IllegalStateException
// from: reference
package liveness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

public final class Dump {

  private Dump() {}

  public static List<List<DumpedThread>> circles(List<DumpedThread> threads) {
    Map<Long, DumpedThread> byNumber =
        threads.stream().collect(Collectors.toMap(DumpedThread::tid, thread -> thread));
    Map<String, DumpedThread> owners =
        threads.stream()
            .flatMap(t -> t.monitorsOwned().stream().map(monitor -> Map.entry(monitor, t)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<DumpedThread, DumpedThread> waitsFor = new HashMap<>();
    for (DumpedThread thread : threads) {
      switch (thread.state()) {
        case BLOCKED -> thread.blockedOn().map(owners::get).ifPresent(o -> waitsFor.put(thread, o));
        case WAITING ->
            thread.parkBlockerOwner().ifPresent(tid -> waitsFor.put(thread, byNumber.get(tid)));
        default -> {}
      }
    }
    List<List<DumpedThread>> circles = new ArrayList<>();
    Set<DumpedThread> done = new HashSet<>();
    for (DumpedThread start : threads) {
      List<DumpedThread> way = new ArrayList<>();
      DumpedThread next = start;
      while (next != null && done.add(next)) {
        way.add(next);
        next = waitsFor.get(next);
      }
      int first = way.indexOf(next); // -1: the way ends, or leads to an earlier one
      if (first >= 0) {
        circles.add(way.subList(first, way.size()));
      }
    }
    return circles;
  }
}
