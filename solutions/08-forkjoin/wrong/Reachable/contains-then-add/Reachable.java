// misconception: checked-then-marked
// says: asked for its neighbours twice
// from: right/counted-completer
package forkjoin;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;

public final class Reachable {

  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    seen.add(start);
    pool.invoke(new Visit(null, graph, start, seen));
    return seen;
  }

  private static final class Visit extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1L;

    private final transient Graph graph;
    private final int node;
    private final transient Set<Integer> seen;

    Visit(CountedCompleter<?> all, Graph graph, int node, Set<Integer> seen) {
      super(all);
      this.graph = graph;
      this.node = node;
      this.seen = seen;
    }

    @Override
    public void compute() {
      CountedCompleter<?> all = getRoot();
      for (int neighbour : graph.neighbours(node)) {
        if (!seen.contains(neighbour)) {
          seen.add(neighbour);
          all.addToPendingCount(1);
          new Visit(all, graph, neighbour, seen).fork();
        }
      }
      tryComplete();
    }
  }
}
