// misconception: fork-knows-my-pool
// says: none of the given pool
// from: right/one-thread-decides
package forkjoin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;

public final class Reachable {

  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> todo = new ArrayDeque<>();
    seen.add(start);
    todo.add(start);
    while (!todo.isEmpty()) {
      for (int neighbour : graph.neighbours(todo.remove())) {
        if (seen.add(neighbour)) {
          todo.add(neighbour);
        }
      }
    }
    return seen;
  }
}
