package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Exercise 8.4, solved: level by level, and each node is marked in the step that finds it. */
public final class Reachable {

  private Reachable() {}

  /**
   * Returns the nodes that can be reached from a node along the edges, that node included.
   *
   * <p>Each of them is asked for its neighbours once, in the pool's threads, and no other node is
   * asked. Nodes that are known and have not been asked yet are asked at the same time, as far as
   * the pool has threads: asking takes so long that each is worth a task. In which order they are
   * asked is up to you.
   *
   * <p>The graph may have circles, and it may be as deep as it likes: a chain of many thousand
   * nodes, one behind the other, is a graph too.
   *
   * @param graph what it throws comes out, as it is or as the cause of another unchecked exception
   * @param start the node to begin with
   * @param pool where nodes are asked; it may have one thread only. It belongs to the caller, and
   *     stays open
   */
  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    seen.add(start);
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
    for (int neighbour : graph.neighbours(node)) {
      if (seen.add(neighbour)) { // true for one task only, however many come to this node
        first.add(neighbour);
      }
    }
    return first;
  }
}
