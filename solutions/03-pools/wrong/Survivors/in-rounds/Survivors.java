// misconception: dealt-in-advance
// says: and then had nothing to do
package pools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Survivors {
  private Survivors() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    Deque<Integer> todo = new ArrayDeque<>();
    for (int from = 0; from < items.length; from += chunk) {
      todo.add(from);
    }
    List<Worker> living = new ArrayList<>(workers);
    WorkerDiedException death = null;
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      try {
        while (!todo.isEmpty()) {
          if (living.isEmpty()) {
            throw new ExecutionException(death);
          }
          List<Integer> starts = new ArrayList<>();
          List<Worker> asked = new ArrayList<>();
          List<Callable<long[]>> round = new ArrayList<>();
          for (Worker worker : living) {
            if (!todo.isEmpty()) {
              int from = todo.remove();
              int to = from + Math.min(chunk, items.length - from);
              starts.add(from);
              asked.add(worker);
              round.add(() -> worker.exchange(Arrays.copyOfRange(items, from, to)));
            }
          }
          List<Future<long[]>> parts = pool.invokeAll(round);
          for (int i = 0; i < parts.size(); i++) {
            try {
              long[] part = parts.get(i).get();
              System.arraycopy(part, 0, answers, starts.get(i), part.length);
            } catch (ExecutionException e) {
              if (!(e.getCause() instanceof WorkerDiedException died)) {
                throw e;
              }
              death = died;
              living.remove(asked.get(i));
              todo.addFirst(starts.get(i));
            }
          }
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }
}
