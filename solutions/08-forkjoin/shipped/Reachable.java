package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** Exercise 8.4: find all nodes of a graph that can be reached, in parallel. You repair it. */
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
    pool.invoke(new Visit(graph, start, seen));
    return seen;
  }

  private static final class Visit extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final transient Graph graph;
    private final int node;
    private final transient Set<Integer> seen;

    Visit(Graph graph, int node, Set<Integer> seen) {
      this.graph = graph;
      this.node = node;
      this.seen = seen;
    }

    @Override
    protected void compute() {
      if (seen.contains(node)) {
        return;
      }
      seen.add(node);
      List<Visit> next = new ArrayList<>();
      for (int neighbour : graph.neighbours(node)) {
        next.add(new Visit(graph, neighbour, seen));
      }
      invokeAll(next);
    }
  }
}
