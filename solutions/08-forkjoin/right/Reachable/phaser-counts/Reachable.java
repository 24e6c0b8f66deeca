// kind: tasks that fork and never join, counted by a Phaser
package forkjoin;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Phaser;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicReference;

public final class Reachable {

  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Map<Integer, Boolean> seen = new ConcurrentHashMap<>();
    Phaser notDone = new Phaser(1);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    class Visit extends RecursiveAction {
      final int node;

      Visit(int node) {
        this.node = node;
      }

      @Override
      protected void compute() {
        try {
          for (int neighbour : graph.neighbours(node)) {
            if (seen.putIfAbsent(neighbour, true) == null) {
              notDone.register();
              new Visit(neighbour).fork();
            }
          }
        } catch (Throwable t) {
          failure.compareAndSet(null, t);
        } finally {
          notDone.arriveAndDeregister();
        }
      }
    }
    seen.put(start, true);
    notDone.register();
    pool.execute(new Visit(start));
    notDone.arriveAndAwaitAdvance();
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    return seen.keySet();
  }
}
