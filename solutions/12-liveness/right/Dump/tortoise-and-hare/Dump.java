// kind: one goes one step at a time, the other two steps
package liveness;

import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public final class Dump {
  private final Map<Long, DumpedThread> threads = new HashMap<>();
  private final Map<String, Long> owners = new HashMap<>();

  private Dump(List<DumpedThread> dump) {
    for (DumpedThread thread : dump) {
      threads.put(thread.tid(), thread);
      if (isInsideWait(thread)) {
        continue;
      }
      for (String monitor : thread.monitorsOwned()) {
        owners.put(monitor, thread.tid());
      }
    }
  }

  private static boolean isInsideWait(DumpedThread thread) {
    if (thread.waitingOn().isPresent()) {
      return true;
    }
    return thread.state() == State.BLOCKED && thread.blockedOn().isEmpty();
  }

  public static List<List<DumpedThread>> circles(List<DumpedThread> threads) {
    Dump dump = new Dump(threads);
    List<List<DumpedThread>> circles = new ArrayList<>();
    Set<Long> found = new HashSet<>();
    for (DumpedThread start : threads) {
      Long inCircle = dump.meetingPoint(start.tid());
      if (inCircle == null || found.contains(inCircle)) {
        continue;
      }
      List<DumpedThread> circle = new ArrayList<>();
      for (Long at = inCircle; found.add(at); at = dump.next(at)) {
        circle.add(dump.threads.get(at));
      }
      circles.add(circle);
    }
    return circles;
  }

  /** Returns a thread of the circle to which the walk from here leads, or null. */
  private Long meetingPoint(Long start) {
    Long slow = start;
    Long fast = start;
    do {
      slow = next(slow);
      fast = next(next(fast));
      if (fast == null) {
        return null;
      }
    } while (!slow.equals(fast));
    return slow;
  }

  /** Returns the thread for which this one waits, or null, also for null. */
  private Long next(Long tid) {
    DumpedThread thread = tid == null ? null : threads.get(tid);
    Long next = null;
    if (thread != null && thread.state() == State.BLOCKED && thread.blockedOn().isPresent()) {
      next = owners.get(thread.blockedOn().get());
    }
    if (thread != null && thread.state() == State.WAITING) {
      if (thread.parkBlockerOwner().isPresent()) {
        next = thread.parkBlockerOwner().getAsLong();
      }
    }
    return next == null || next.equals(tid) || !threads.containsKey(next) ? null : next;
  }
}
