// kind: in rounds, what the dead have left is done by those who live
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Survivors {
  private Survivors() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) throw new IllegalArgumentException();
    long[] answers = new long[items.length];
    List<Worker> living = new ArrayList<>(workers);
    Queue<Integer> toDo = new ConcurrentLinkedQueue<>();
    for (long f = 0; f < items.length; f += chunk) toDo.add((int) f);
    WorkerDiedException last = null;
    while (!toDo.isEmpty()) {
      if (living.isEmpty()) throw new ExecutionException(last);
      Queue<Integer> lost = new ConcurrentLinkedQueue<>();
      Map<Worker, WorkerDiedException> dead = new ConcurrentHashMap<>();
      List<Callable<Void>> loops = new ArrayList<>();
      for (Worker w : living)
        loops.add(() -> {
          for (Integer f; (f = toDo.poll()) != null; ) {
            try {
              long[] part =
                  w.exchange(Arrays.copyOfRange(items, f, f + Math.min(chunk, items.length - f)));
              System.arraycopy(part, 0, answers, f, part.length);
            } catch (WorkerDiedException e) {
              lost.add(f);
              dead.put(w, e);
              return null;
            } catch (TaskFailedException e) {
              toDo.clear();
              throw e;
            }
          }
          return null;
        });
      try (var pool = Executors.newFixedThreadPool(living.size())) {
        for (Future<Void> f : pool.invokeAll(loops)) f.get();
      }
      living.removeAll(dead.keySet());
      for (WorkerDiedException e : dead.values()) last = e;
      toDo.addAll(lost);
    }
    return answers;
  }
}
