package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** Exercise 8.4: a parallel search for all nodes of a graph that can be reached. You repair it. */
public final class Reachable {

  private Reachable() {}

  /**
   * Returns the nodes that can be reached from a node along the edges, including the node itself.
   *
   * <p>Each of these nodes is asked for its neighbours once, in the pool's threads. No other node
   * is asked. If several nodes are known and have not been asked yet, they are asked at the same
   * time, as far as the pool has enough threads: asking takes so long that each node is worth a
   * task. You decide in which order the nodes are asked. If you go level by level, the nodes of the
   * next level may wait until the last node of this level has answered.
   *
   * <p>The graph may have circles, and it may have any depth: it may even be a chain of thousands
   * of nodes, one behind the other.
   *
   * @param graph the graph to search. What it throws comes out of this method, as it is or among
   *     the causes of another unchecked exception. Other nodes may still be asked at that time, or
   *     later
   * @param start the node to begin with
   * @param pool the pool in which the nodes are asked; it may have a single thread. The calling
   *     thread is not one of its threads. The pool belongs to the caller, and stays open
   * @return a set of any kind, which does not change any more
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
