// kind: looks for owners among the threads that wait for a thread themselves
package liveness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class Dump {

  private Dump() {}

  public static List<List<DumpedThread>> circles(List<DumpedThread> threads) {
    List<List<DumpedThread>> circles = new ArrayList<>();
    for (DumpedThread start : threads) {
      List<DumpedThread> way = new ArrayList<>();
      Optional<DumpedThread> next = Optional.of(start);
      while (next.isPresent() && !way.contains(next.get())) {
        way.add(next.get());
        next = next.flatMap(thread -> waitsFor(thread, threads));
      }
      boolean isCircle = next.filter(last -> last.equals(start)).isPresent();
      if (isCircle && isSmallest(start, way)) {
        circles.add(way);
      }
    }
    return circles;
  }

  private static boolean isSmallest(DumpedThread start, List<DumpedThread> circle) {
    return circle.stream().min(Comparator.comparing(DumpedThread::tid)).orElseThrow() == start;
  }

  private static Optional<DumpedThread> waitsFor(DumpedThread thread, List<DumpedThread> threads) {
    return threads.stream()
        .filter(Dump::waits) // all others are in no circle
        .filter(other -> isOwner(other, thread))
        .findFirst();
  }

  private static boolean isOwner(DumpedThread other, DumpedThread thread) {
    return waits(thread)
        && (thread.blockedOn().filter(other.monitorsOwned()::contains).isPresent()
            || thread.parkBlockerOwner().orElse(-1) == other.tid());
  }

  private static boolean waits(DumpedThread thread) {
    return switch (thread.state()) {
      case BLOCKED -> thread.blockedOn().isPresent();
      case WAITING -> thread.parkBlockerOwner().isPresent();
      default -> false;
    };
  }
}
