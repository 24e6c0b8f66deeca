// kind: RecursiveActions of one level, invoked together inside the pool
package forkjoin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public final class Reachable {

  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    seen.add(start);
    pool.submit(() -> search(graph, List.of(start), seen)).join();
    return seen;
  }

  private static void search(Graph graph, Collection<Integer> first, Set<Integer> seen) {
    Collection<Integer> level = first;
    while (!level.isEmpty()) {
      Queue<Integer> next = new ConcurrentLinkedQueue<>();
      List<ForkJoinTask<?>> tasks = new ArrayList<>();
      for (int node : level) {
        tasks.add(
            ForkJoinTask.adapt(() -> {
              for (int neighbour : graph.neighbours(node)) {
                if (seen.add(neighbour)) {
                  next.add(neighbour);
                }
              }
            }));
      }
      ForkJoinTask.invokeAll(tasks);
      level = next;
    }
  }
}
