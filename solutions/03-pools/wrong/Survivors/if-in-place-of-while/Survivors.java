// misconception: chunk-lost
// says: A worker died in the middle
// from: right/monitor
package pools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;

public final class Survivors {

  private Survivors() {}

  private static final class Job {
    final Deque<Integer> toDo = new ArrayDeque<>();
    int out;
    int living;
    Throwable failure;
    WorkerDiedException death;

    synchronized Integer take() throws InterruptedException {
      if (toDo.isEmpty() && out > 0 && failure == null) {
        wait();
      }
      if (toDo.isEmpty() || failure != null) {
        return null;
      }
      out++;
      return toDo.removeFirst();
    }

    synchronized void answered() {
      out--;
      notifyAll();
    }

    synchronized void died(int chunk, WorkerDiedException e) {
      out--;
      living--;
      toDo.addLast(chunk);
      death = e;
      if (living == 0 && failure == null) {
        failure = e;
      }
      notifyAll();
    }

    synchronized void failed(Throwable t) {
      if (failure == null) {
        failure = t;
      }
      notifyAll();
    }
  }

  /** Waits for the end of all threads, and interrupts them whenever it is interrupted itself. */
  private static boolean joinAll(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (true) {
        try {
          thread.join();
          break;
        } catch (InterruptedException e) {
          interrupted = true;
          threads.forEach(Thread::interrupt);
        }
      }
    }
    return interrupted;
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    Job job = new Job();
    job.living = workers.size();
    for (int i = 0; i < Math.ceilDiv(items.length, chunk); i++) {
      job.toDo.add(i);
    }
    long[] answers = new long[items.length];
    List<Thread> threads = new ArrayList<>();
    for (Worker worker : workers) {
      threads.add(
          new Thread(() -> {
            try {
              for (Integer i = job.take(); i != null; i = job.take()) {
                int from = i * chunk;
                int to = from + Math.min(chunk, items.length - from);
                long[] part;
                try {
                  part = worker.exchange(Arrays.copyOfRange(items, from, to));
                } catch (WorkerDiedException e) {
                  job.died(i, e);
                  return;
                }
                System.arraycopy(part, 0, answers, from, to - from);
                job.answered();
              }
            } catch (Throwable t) {
              job.failed(t);
            }
          }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        job.failed(e);
        threads.forEach(Thread::interrupt);
        joinAll(threads);
        throw e;
      }
    }
    if (job.failure != null) {
      throw new ExecutionException(job.failure);
    }
    return answers;
  }
}
