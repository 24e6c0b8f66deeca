// misconception: sum-overflows
// says: are one chunk; map returned [0, 0, 0]
// from: reference
package pools;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Survivors {

  private record Range(int from, int to) {}

  private record Return(Worker worker, Range range, long[] answers, WorkerDiedException death) {}

  private Survivors() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    Deque<Range> toDo = new ArrayDeque<>();
    int chunks = (items.length + chunk - 1) / chunk;
    for (int i = 0; i < chunks; i++) {
      int from = i * chunk;
      toDo.add(new Range(from, Math.min(items.length, from + chunk)));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      try {
        return supervise(new ArrayDeque<>(workers), toDo, items, pool);
      } catch (InterruptedException e) {
        pool.shutdownNow(); // interrupts the exchanges under way
        throw e;
      }
    }
  }

  private static long[] supervise(
      Deque<Worker> idle, Deque<Range> toDo, long[] items, Executor pool)
      throws InterruptedException, ExecutionException {
    CompletionService<Return> returns = new ExecutorCompletionService<>(pool);
    long[] answers = new long[items.length];
    int out = 0;
    while (out > 0 || !toDo.isEmpty()) {
      for (; !idle.isEmpty() && !toDo.isEmpty(); out++) {
        Worker worker = idle.remove();
        Range range = toDo.remove();
        returns.submit(() -> exchange(worker, range, items));
      }
      Return back = returns.take().get();
      out--;
      if (back.death == null) {
        System.arraycopy(back.answers, 0, answers, back.range.from, back.answers.length);
        idle.add(back.worker);
      } else if (out > 0 || !idle.isEmpty()) {
        toDo.add(back.range); // for another; this worker is never idle again
      } else {
        throw new ExecutionException("no worker is left", back.death);
      }
    }
    return answers;
  }

  private static Return exchange(Worker worker, Range range, long[] items)
      throws TaskFailedException, InterruptedException {
    long[] chunk = Arrays.copyOfRange(items, range.from, range.to);
    try {
      return new Return(worker, range, worker.exchange(chunk), null);
    } catch (WorkerDiedException death) {
      return new Return(worker, range, null, death);
    }
  }
}
