// misconception: unsafe-type-shared
// says: next
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
    seen.add(start);
    List<Integer> level = List.of(start);
    while (!level.isEmpty()) {
      List<Integer> next = new ArrayList<>();
      List<ForkJoinTask<?>> tasks = new ArrayList<>();
      for (int node : level) {
        tasks.add(
            pool.submit(() -> {
              for (int neighbour : graph.neighbours(node)) {
                if (seen.add(neighbour)) {
                  next.add(neighbour);
                }
              }
            }));
      }
      tasks.forEach(ForkJoinTask::join);
      level = next;
    }
    return seen;
  }
}
