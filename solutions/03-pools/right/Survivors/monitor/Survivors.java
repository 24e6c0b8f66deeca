// kind: a thread per worker round a monitor; who finds nothing to do waits for news
package pools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;

public final class Survivors {
  private record Chunk(int from, long[] numbers) {}

  private final Deque<Chunk> todo = new ArrayDeque<>();
  private final long[] answers;
  private int underWay;
  private Throwable failure;
  private WorkerDiedException death;

  private Survivors(int chunk, long[] items) {
    answers = new long[items.length];
    for (int from = 0; from < items.length; from += chunk) {
      int to = from + Math.min(chunk, items.length - from);
      todo.add(new Chunk(from, Arrays.copyOfRange(items, from, to)));
    }
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    Survivors job = new Survivors(chunk, items);
    List<Thread> threads = new ArrayList<>();
    for (Worker worker : workers) {
      threads.add(Thread.ofPlatform().start(() -> job.serve(worker)));
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      job.failed(e);
      threads.forEach(Thread::interrupt);
      threads.forEach(Survivors::joinWhateverHappens);
      throw e;
    }
    return job.result();
  }

  private void serve(Worker worker) {
    try {
      for (Chunk chunk = next(); chunk != null; chunk = next()) {
        try {
          answered(chunk, worker.exchange(chunk.numbers()));
        } catch (WorkerDiedException e) {
          died(chunk, e);
          return;
        }
      }
    } catch (Throwable e) {
      failed(e);
    }
  }

  private synchronized Chunk next() throws InterruptedException {
    while (todo.isEmpty() && underWay > 0 && failure == null) {
      wait();
    }
    if (todo.isEmpty() || failure != null) {
      return null;
    }
    underWay++;
    return todo.remove();
  }

  private synchronized void answered(Chunk chunk, long[] part) {
    System.arraycopy(part, 0, answers, chunk.from(), part.length);
    underWay--;
    notifyAll();
  }

  private synchronized void died(Chunk chunk, WorkerDiedException e) {
    todo.addFirst(chunk);
    death = e;
    underWay--;
    notifyAll();
  }

  private synchronized void failed(Throwable e) {
    if (failure == null) {
      failure = e;
    }
    notifyAll();
  }

  private synchronized long[] result() throws ExecutionException {
    if (failure != null) {
      throw new ExecutionException(failure);
    }
    if (!todo.isEmpty()) {
      throw new ExecutionException(death);
    }
    return answers;
  }

  private static void joinWhateverHappens(Thread thread) {
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        // map throws one already
      }
    }
  }
}
