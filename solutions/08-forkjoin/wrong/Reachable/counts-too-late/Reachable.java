// misconception: safe-parts-safe-whole
// says: Asked were [0, 1, 2]
// from: right/phaser-counts
package forkjoin;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;

public final class Reachable {

  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Search search = new Search(graph, pool);
    search.found(start);
    search.done.join();
    return search.seen;
  }

  private static final class Search {
    private final Graph graph;
    private final ForkJoinPool pool;
    final Set<Integer> seen = ConcurrentHashMap.newKeySet();
    private final AtomicLong notDone = new AtomicLong();
    final CompletableFuture<Void> done = new CompletableFuture<>();

    Search(Graph graph, ForkJoinPool pool) {
      this.graph = graph;
      this.pool = pool;
    }

    void found(int node) {
      if (seen.add(node)) {
        pool.execute(() -> ask(node));
        notDone.incrementAndGet();
      }
    }

    private void ask(int node) {
      try {
        if (!done.isDone()) { // nothing has failed
          for (int neighbour : graph.neighbours(node)) {
            found(neighbour);
          }
        }
      } catch (Throwable t) {
        done.completeExceptionally(t);
      }
      if (notDone.decrementAndGet() == 0) {
        done.complete(null);
      }
    }
  }
}
