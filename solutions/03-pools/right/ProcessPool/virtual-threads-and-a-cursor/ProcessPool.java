// kind: a virtual thread per worker, the chunks from a synchronized cursor
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ProcessPool {
  private ProcessPool() {}

  /** Where the next chunk begins. */
  private static final class Cursor {
    private final int chunk;
    private final long[] items;
    private int from;

    Cursor(int chunk, long[] items) {
      this.chunk = chunk;
      this.items = items;
    }

    /** Returns where the chunk begins that is yours now, or the end. */
    synchronized int next() {
      int mine = from;
      from += Math.min(chunk, items.length - from);
      return mine;
    }

    synchronized void toTheEnd() {
      from = items.length;
    }
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    Cursor cursor = new Cursor(chunk, items);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (Worker worker : workers) {
        all.add(pool.submit(() -> serve(worker, cursor, answers)));
      }
      try {
        for (Future<?> one : all) {
          one.get();
        }
      } catch (InterruptedException e) {
        cursor.toTheEnd();
        pool.shutdownNow();
        throw e;
      }
    }
    return answers;
  }

  private static Void serve(Worker worker, Cursor cursor, long[] answers) throws Exception {
    long[] items = cursor.items;
    try {
      for (int from = cursor.next(); from < items.length; from = cursor.next()) {
        int to = from + Math.min(cursor.chunk, items.length - from);
        long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
        System.arraycopy(part, 0, answers, from, part.length);
      }
      return null;
    } finally {
      cursor.toTheEnd();
    }
  }
}
