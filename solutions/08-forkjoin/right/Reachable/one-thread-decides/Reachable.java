// kind: the caller alone keeps the set, and the pool asks the nodes
package forkjoin;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ForkJoinPool;

public final class Reachable {

  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    CompletionService<int[]> answers = new ExecutorCompletionService<>(pool);
    Set<Integer> seen = new HashSet<>();
    seen.add(start);
    answers.submit(() -> graph.neighbours(start));
    for (int underWay = 1; underWay > 0; underWay--) {
      for (int neighbour : next(answers)) {
        if (seen.add(neighbour)) {
          answers.submit(() -> graph.neighbours(neighbour));
          underWay++;
        }
      }
    }
    return seen;
  }

  private static int[] next(CompletionService<int[]> answers) {
    try {
      return answers.take().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
