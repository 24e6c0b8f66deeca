// misconception: empty-queue-is-done
// says: asked at the same time
// from: right/one-thread-decides
package forkjoin;

import java.util.ArrayList;
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
    Queue<Integer> todo = new ConcurrentLinkedQueue<>();
    seen.add(start);
    todo.add(start);
    List<ForkJoinTask<?>> workers = new ArrayList<>();
    for (int i = 0; i < pool.getParallelism(); i++) {
      workers.add(pool.submit(() -> work(graph, seen, todo)));
    }
    workers.forEach(ForkJoinTask::join);
    return seen;
  }

  private static void work(Graph graph, Set<Integer> seen, Queue<Integer> todo) {
    for (Integer node = todo.poll(); node != null; node = todo.poll()) {
      for (int neighbour : graph.neighbours(node)) {
        if (seen.add(neighbour)) {
          todo.add(neighbour);
        }
      }
    }
  }
}
