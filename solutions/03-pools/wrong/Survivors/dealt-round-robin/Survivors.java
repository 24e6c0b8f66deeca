// misconception: dealt-in-advance
// says: and then had nothing to do
// from: right/supervisor
package pools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Survivors {
  private Survivors() {}

  private record Chunk(int from, long[] numbers) {}

  private record Report(Integer worker, Chunk chunk, long[] answers, WorkerDiedException death) {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    List<Deque<Chunk>> todo = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      todo.add(new ArrayDeque<>());
    }
    int left = 0;
    for (int from = 0; from < items.length; from += chunk) {
      int to = from + Math.min(chunk, items.length - from);
      Chunk next = new Chunk(from, Arrays.copyOfRange(items, from, to));
      todo.get(left++ % workers.size()).add(next);
    }
    long[] answers = new long[items.length];
    Deque<Integer> idle = new ArrayDeque<>();
    List<Integer> living = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      idle.add(i);
      living.add(i);
    }
    int underWay = 0;
    WorkerDiedException lastDeath = null;
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      CompletionService<Report> reports = new ExecutorCompletionService<>(pool);
      try {
        while (left > 0) {
          for (Iterator<Integer> all = idle.iterator(); all.hasNext(); ) {
            int i = all.next();
            if (!todo.get(i).isEmpty()) {
              all.remove();
              Chunk next = todo.get(i).remove();
              reports.submit(() -> exchange(workers.get(i), i, next));
              underWay++;
            }
          }
          if (underWay == 0) {
            throw new ExecutionException(lastDeath);
          }
          Report report = reports.take().get();
          underWay--;
          if (report.death() == null) {
            idle.add(report.worker());
            left--;
            long[] part = report.answers();
            System.arraycopy(part, 0, answers, report.chunk().from(), part.length);
          } else {
            living.remove(report.worker());
            todo.get(report.worker()).addFirst(report.chunk());
            int turn = 0;
            while (!living.isEmpty() && !todo.get(report.worker()).isEmpty()) {
              int heir = living.get(turn++ % living.size());
              todo.get(heir).add(todo.get(report.worker()).remove());
            }
            lastDeath = report.death();
          }
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }

  private static Report exchange(Worker worker, int i, Chunk chunk)
      throws TaskFailedException, InterruptedException {
    try {
      return new Report(i, chunk, worker.exchange(chunk.numbers()), null);
    } catch (WorkerDiedException e) {
      return new Report(i, chunk, null, e);
    }
  }
}
