// misconception: gives-up-waiting
// says: your code gave up after waiting for 1 s
// from: right/supervisor
package pools;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class Survivors {
  private Survivors() {}

  private record Chunk(int from, long[] numbers) {}

  private record Report(Worker worker, Chunk chunk, long[] answers, WorkerDiedException death) {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    Deque<Chunk> todo = new ArrayDeque<>();
    for (int from = 0; from < items.length; from += chunk) {
      int to = from + Math.min(chunk, items.length - from);
      todo.add(new Chunk(from, Arrays.copyOfRange(items, from, to)));
    }
    long[] answers = new long[items.length];
    Deque<Worker> idle = new ArrayDeque<>(workers);
    int underWay = 0;
    WorkerDiedException lastDeath = null;
    ExecutorService pool = Executors.newFixedThreadPool(workers.size());
    try {
      CompletionService<Report> reports = new ExecutorCompletionService<>(pool);
      while (!todo.isEmpty() || underWay > 0) {
        while (!todo.isEmpty() && !idle.isEmpty()) {
          Worker worker = idle.remove();
          Chunk next = todo.remove();
          reports.submit(() -> exchange(worker, next));
          underWay++;
        }
        if (underWay == 0) {
          throw new ExecutionException(lastDeath);
        }
        Report report = reports.take().get();
        underWay--;
        if (report.death() == null) {
          idle.add(report.worker());
          long[] part = report.answers();
          System.arraycopy(part, 0, answers, report.chunk().from(), part.length);
        } else {
          todo.addFirst(report.chunk());
          lastDeath = report.death();
        }
      }
    } finally {
      pool.shutdownNow();
      pool.awaitTermination(1, TimeUnit.SECONDS);
    }
    return answers;
  }

  private static Report exchange(Worker worker, Chunk chunk)
      throws TaskFailedException, InterruptedException {
    try {
      return new Report(worker, chunk, worker.exchange(chunk.numbers()), null);
    } catch (WorkerDiedException e) {
      return new Report(worker, chunk, null, e);
    }
  }
}
