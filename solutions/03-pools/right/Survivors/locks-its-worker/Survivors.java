// kind: one thread decides, and each exchange is under the worker's own lock
package pools;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Survivors {
  private record Back(Worker worker, int from, long[] part, WorkerDiedException death) {}

  private Survivors() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) throw new IllegalArgumentException();
    Deque<Worker> idle = new ArrayDeque<>(workers);
    Deque<Integer> toDo = new ArrayDeque<>();
    for (long f = 0; f < items.length; f += chunk) toDo.add((int) f);
    long[] answers = new long[items.length];
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      var backs = new ExecutorCompletionService<Back>(pool);
      int out = 0;
      WorkerDiedException last = null;
      while (out > 0 || !toDo.isEmpty()) {
        if (out == 0 && idle.isEmpty()) throw new ExecutionException(last);
        while (!idle.isEmpty() && !toDo.isEmpty()) {
          Worker w = idle.remove();
          int from = toDo.remove();
          long[] numbers =
              Arrays.copyOfRange(items, from, from + Math.min(chunk, items.length - from));
          backs.submit(() -> {
            synchronized (w) {
              try {
                return new Back(w, from, w.exchange(numbers), null);
              } catch (WorkerDiedException e) {
                return new Back(w, from, null, e);
              }
            }
          });
          out++;
        }
        Back b = backs.take().get();
        out--;
        if (b.death() != null) {
          last = b.death();
          toDo.addFirst(b.from());
          continue;
        }
        System.arraycopy(b.part(), 0, answers, b.from(), b.part().length);
        idle.add(b.worker());
      }
    } finally {
      pool.shutdownNow();
      pool.close();
    }
    return answers;
  }
}
