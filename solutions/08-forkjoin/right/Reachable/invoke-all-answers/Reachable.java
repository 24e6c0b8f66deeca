// kind: invokeAll for each level, and the caller alone looks at the answers
package forkjoin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

public final class Reachable {

  private Reachable() {}

  public static Set<Integer> from(Graph graph, int start, ForkJoinPool pool) {
    Set<Integer> seen = new HashSet<>();
    seen.add(start);
    Set<Integer> level = Set.of(start);
    while (!level.isEmpty()) {
      List<Callable<int[]>> tasks = new ArrayList<>();
      for (int node : level) {
        tasks.add(() -> graph.neighbours(node));
      }
      Set<Integer> next = new HashSet<>();
      for (int[] answer : answers(tasks, pool)) {
        for (int neighbour : answer) {
          if (seen.add(neighbour)) {
            next.add(neighbour);
          }
        }
      }
      level = next;
    }
    return seen;
  }

  private static List<int[]> answers(List<Callable<int[]>> tasks, ForkJoinPool pool) {
    try {
      List<int[]> answers = new ArrayList<>();
      for (Future<int[]> future : pool.invokeAll(tasks)) {
        answers.add(future.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
