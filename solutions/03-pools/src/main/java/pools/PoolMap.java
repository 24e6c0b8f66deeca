package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Exercise 3.1, solved: Python's {@code Pool(4).map(square, [1, 2, 3, 4, 5])}, in Java. */
public final class PoolMap {

  private PoolMap() {}

  /**
   * Applies the task to each item, in a pool of {@code workers} threads that is made for this call.
   *
   * <p>When this method returns or throws, no task is running and the threads of the pool have
   * ended.
   *
   * @param workers how many tasks run at the same time, if there are that many; at least 1
   * @param task may be called by several threads at the same time; may return null
   * @param items the items, in the order in which the results are wanted; may be empty
   * @return the results, a new list, in the order of the items
   * @throws ExecutionException if a task throws; its cause is what the task threw. Tasks that have
   *     not begun by then may be left out, and running tasks may be interrupted.
   * @throws InterruptedException if the calling thread is interrupted while it waits; the running
   *     tasks are interrupted too
   * @throws IllegalArgumentException if {@code workers} is less than 1
   */
  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
          futures.add(pool.submit(() -> task.apply(item)));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
          results.add(future.get());
        }
        return results;
      } finally {
        pool.shutdownNow(); // after a failure, nobody wants the rest
      }
    } // and here close waits until the last thread has ended
  }
}
