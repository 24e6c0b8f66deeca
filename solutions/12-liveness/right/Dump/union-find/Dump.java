// kind: joins the threads that wait for each other into sets
package liveness;

import java.lang.Thread.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Dump {

  private Dump() {}

  public static List<List<DumpedThread>> circles(List<DumpedThread> threads) {
    int n = threads.size();
    int[] next = arrows(threads);
    int[] group = new int[n];
    for (int i = 0; i < n; i++) {
      group[i] = i;
    }
    List<List<DumpedThread>> circles = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (next[i] < 0) {
        continue;
      }
      int a = find(group, i);
      int b = find(group, next[i]);
      if (a != b) {
        group[a] = b;
        continue;
      }
      List<DumpedThread> circle = new ArrayList<>();
      int at = i;
      do {
        circle.add(threads.get(at));
        at = next[at];
      } while (at != i);
      circles.add(circle);
    }
    return circles;
  }

  private static int find(int[] group, int i) {
    while (group[i] != i) {
      group[i] = group[group[i]];
      i = group[i];
    }
    return i;
  }

  /** Returns for each index the index of the thread that it waits for, or -1. */
  private static int[] arrows(List<DumpedThread> threads) {
    Map<Long, Integer> index = new HashMap<>();
    Map<String, Integer> owner = new HashMap<>();
    for (int i = 0; i < threads.size(); i++) {
      DumpedThread thread = threads.get(i);
      index.put(thread.tid(), i);
      if (thread.waitingOn().isEmpty()
          && !(thread.state() == State.BLOCKED && thread.blockedOn().isEmpty())) {
        for (String monitor : thread.monitorsOwned()) {
          owner.put(monitor, i);
        }
      }
    }
    int[] next = new int[threads.size()];
    Arrays.fill(next, -1);
    for (int i = 0; i < next.length; i++) {
      DumpedThread thread = threads.get(i);
      Integer found = null;
      if (thread.state() == State.BLOCKED) {
        found = owner.get(thread.blockedOn().orElse(""));
      } else if (thread.state() == State.WAITING && thread.parkBlockerOwner().isPresent()) {
        found = index.get(thread.parkBlockerOwner().getAsLong());
      }
      if (found != null && found != i) {
        next[i] = found;
      }
    }
    return next;
  }
}
