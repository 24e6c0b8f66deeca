// kind: the caller drives the first worker, a thread each of the others
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class ProcessPool {
  private final int chunk;
  private final long[] items;
  private final long[] answers;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private ProcessPool(int chunk, long[] items) {
    this.chunk = chunk;
    this.items = items;
    answers = new long[items.length];
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    ProcessPool job = new ProcessPool(chunk, items);
    List<Thread> helpers = new ArrayList<>();
    for (Worker worker : workers.subList(1, workers.size())) {
      helpers.add(Thread.ofPlatform().start(() -> job.help(worker)));
    }
    try {
      job.work(workers.getFirst());
      for (Thread helper : helpers) {
        helper.join();
      }
    } catch (InterruptedException e) {
      job.stop();
      helpers.forEach(Thread::interrupt);
      helpers.forEach(ProcessPool::joinWhateverHappens);
      throw e;
    }
    if (job.failure.get() != null) {
      throw new ExecutionException(job.failure.get());
    }
    return job.answers;
  }

  private void stop() {
    next.set(items.length);
  }

  private void work(Worker worker) throws InterruptedException {
    int chunks = Math.ceilDiv(items.length, chunk);
    try {
      for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        int from = i * chunk;
        int to = from + Math.min(chunk, items.length - from);
        long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
        System.arraycopy(part, 0, answers, from, part.length);
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      stop();
      failure.compareAndSet(null, e);
    }
  }

  private void help(Worker worker) {
    try {
      work(worker);
    } catch (InterruptedException stopped) {
      // by the caller, who throws
    }
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
