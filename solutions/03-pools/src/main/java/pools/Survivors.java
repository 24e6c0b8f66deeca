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

/** Exercise 3.5, solved: a process pool that gets everything done although workers die. */
public final class Survivors {

  private record Range(int from, int to) {}

  /** The outcome of one exchange: either the answers, or the worker's death. */
  private record Return(Worker worker, Range range, long[] answers, WorkerDiedException death) {}

  private Survivors() {}

  /**
   * Lets the workers compute the answers for all items, as {@link ProcessPool#map} does. But when a
   * worker dies, another worker does its chunk.
   *
   * <p>A worker that has died is not used again. A chunk that was answered is not sent again. This
   * method does not close the workers: they belong to the caller. When it returns or throws, no
   * exchange is running, and every thread that it started has ended.
   *
   * @param workers at least one; nobody else uses them meanwhile
   * @param chunk how many items a message has, at least 1; the last chunk may be shorter
   * @param items the items; may be empty; don't change them
   * @return the answers, a new array, in the order of the items
   * @throws ExecutionException if the function threw: the cause is the {@link TaskFailedException},
   *     and the chunk is not tried again; or if all workers have died while there was something to
   *     do: the cause is a {@link WorkerDiedException}. Then no further chunk is sent, and this
   *     method waits for the running exchanges or interrupts them.
   * @throws InterruptedException if the calling thread is interrupted while it waits; the running
   *     exchanges are interrupted too
   * @throws IllegalArgumentException if there is no worker, or {@code chunk} is less than 1
   */
  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    Deque<Range> toDo = new ArrayDeque<>();
    for (int from = 0, to; from < items.length; from = to) {
      to = from + Math.min(chunk, items.length - from);
      toDo.add(new Range(from, to));
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

  /**
   * Gives chunks to idle workers until everything is done. Only this thread decides which worker
   * does which chunk; each thread of the pool only carries out an exchange.
   */
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
        toDo.add(back.range); // for another worker; this one is never idle again
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
