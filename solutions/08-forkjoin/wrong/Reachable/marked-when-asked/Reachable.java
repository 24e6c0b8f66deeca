// misconception: checked-then-marked
// says: asked for its neighbours
// from: reference
package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public final class Reachable {

  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    List<Integer> level = List.of(start);
    while (!level.isEmpty()) {
      List<ForkJoinTask<List<Integer>>> tasks = new ArrayList<>();
      for (int node : level) {
        tasks.add(pool.submit(() -> firstSeenFrom(graph, node, seen)));
      }
      List<Integer> next = new ArrayList<>();
      for (ForkJoinTask<List<Integer>> task : tasks) {
        next.addAll(task.join());
      }
      level = next;
    }
    return seen;
  }

  private static List<Integer> firstSeenFrom(Graph graph, int node, Set<Integer> seen) {
    List<Integer> first = new ArrayList<>();
    seen.add(node);
    for (int neighbour : graph.neighbours(node)) {
      if (!seen.contains(neighbour)) {
        first.add(neighbour);
      }
    }
    return first;
  }
}
