// kind: a parallel stream over each level, inside the pool
package forkjoin;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;

public final class Reachable {

  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    seen.add(start);
    return pool.submit(
            () -> {
              List<Integer> level = List.of(start);
              while (!level.isEmpty()) {
                level =
                    level.parallelStream()
                        .flatMap(node -> Arrays.stream(graph.neighbours(node)).boxed())
                        .filter(seen::add)
                        .toList();
              }
              return seen;
            })
        .join();
  }
}
