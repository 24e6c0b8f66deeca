// misconception: gives-up-waiting
// says: gave up after waiting for 1 s
// from: right/phaser-counts
package forkjoin;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicReference;

public final class Reachable {
  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    AtomicReference<RuntimeException> failed = new AtomicReference<>();
    Phaser asked = new Phaser(1);
    visit(graph, start, pool, seen, asked, failed);
    try {
      asked.awaitAdvanceInterruptibly(asked.arrive(), 1, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      System.err.println("giving up: " + e);
    }
    if (failed.get() != null) throw failed.get();
    return seen;
  }

  private static void visit(
      Graph graph,
      int node,
      ForkJoinPool pool,
      Set<Integer> seen,
      Phaser asked,
      AtomicReference<RuntimeException> failed) {
    if (!seen.add(node)) return;
    asked.register();
    pool.execute(() -> {
      try {
        for (int n : graph.neighbours(node)) visit(graph, n, pool, seen, asked, failed);
      } catch (Throwable e) {
        failed.set(new IllegalStateException(e));
      } finally {
        asked.arriveAndDeregister();
      }
    });
  }
}
