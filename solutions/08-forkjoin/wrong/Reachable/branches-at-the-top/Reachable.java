// misconception: branches-are-alike
// says: The start has one neighbour
// from: reference
package forkjoin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    List<ForkJoinTask<?>> branches = new ArrayList<>();
    for (int neighbour : pool.submit(() -> graph.neighbours(start)).join()) {
      if (seen.add(neighbour)) {
        branches.add(pool.submit(() -> branch(graph, neighbour, seen)));
      }
    }
    branches.forEach(ForkJoinTask::join);
    return seen;
  }

  private static void branch(Graph graph, int first, Set<Integer> seen) {
    Deque<Integer> todo = new ArrayDeque<>();
    todo.add(first);
    while (!todo.isEmpty()) {
      for (int neighbour : graph.neighbours(todo.remove())) {
        if (seen.add(neighbour)) {
          todo.add(neighbour);
        }
      }
    }
  }
}
