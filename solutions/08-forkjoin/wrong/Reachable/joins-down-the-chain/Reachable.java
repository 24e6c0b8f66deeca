// misconception: stack-is-deep-enough
// says: In a chain of 20000 nodes
// from: right/counted-completer
package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

public final class Reachable {

  private Reachable() {}

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
      if (!seen.add(node)) {
        return;
      }
      List<Visit> next = new ArrayList<>();
      for (int neighbour : graph.neighbours(node)) {
        next.add(new Visit(graph, neighbour, seen));
      }
      invokeAll(next);
    }
  }
}
