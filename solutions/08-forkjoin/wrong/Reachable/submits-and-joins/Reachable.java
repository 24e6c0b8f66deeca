// misconception: halves-in-turn
// says: asked at the same time
// from: reference
package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;

public final class Reachable {

  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    seen.add(start);
    List<Integer> level = List.of(start);
    while (!level.isEmpty()) {
      List<Integer> next = new ArrayList<>();
      for (int node : level) {
        next.addAll(pool.submit(() -> firstSeenFrom(graph, node, seen)).join());
      }
      level = next;
    }
    return seen;
  }

  private static List<Integer> firstSeenFrom(Graph graph, int node, Set<Integer> seen) {
    List<Integer> first = new ArrayList<>();
    for (int neighbour : graph.neighbours(node)) {
      if (seen.add(neighbour)) { // true for one task only, however many come to this node
        first.add(neighbour);
      }
    }
    return first;
  }
}
