// kind: the caller drives the first worker; a lock and a condition keep the idle waiting
package pools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Survivors {
  private final int chunk;
  private final long[] items;
  private final long[] answers;
  private final Lock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Deque<Integer> orphans = new ArrayDeque<>();
  private int next;
  private int underWay;
  private boolean stopped;
  private Throwable failure;

  private Survivors(int chunk, long[] items) {
    this.chunk = chunk;
    this.items = items;
    answers = new long[items.length];
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    Survivors job = new Survivors(chunk, items);
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
      job.stop(null);
      helpers.forEach(Thread::interrupt);
      helpers.forEach(Survivors::joinWhateverHappens);
      throw e;
    }
    if (job.stopped || job.next < items.length || !job.orphans.isEmpty()) {
      throw new ExecutionException(job.failure);
    }
    return job.answers;
  }

  private void help(Worker worker) {
    try {
      work(worker);
    } catch (InterruptedException stopped) {
      // by the caller, who throws
    }
  }

  private void work(Worker worker) throws InterruptedException {
    for (int from = take(); from < items.length; from = take()) {
      try {
        int to = from + Math.min(chunk, items.length - from);
        long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
        System.arraycopy(part, 0, answers, from, part.length);
        giveBack(null, null);
      } catch (WorkerDiedException e) {
        giveBack(from, e);
        return;
      } catch (InterruptedException e) {
        throw e;
      } catch (Throwable e) {
        stop(e);
      }
    }
  }

  /** Returns where a chunk begins, or the end. */
  private int take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!stopped && next == items.length && orphans.isEmpty() && underWay > 0) {
        news.await();
      }
      if (stopped || next == items.length && orphans.isEmpty()) {
        return items.length;
      }
      underWay++;
      if (!orphans.isEmpty()) {
        return orphans.remove();
      }
      int from = next;
      next += Math.min(chunk, items.length - from);
      return from;
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Integer orphan, WorkerDiedException death) {
    lock.lock();
    try {
      underWay--;
      if (orphan != null) {
        orphans.add(orphan);
        if (!stopped) {
          failure = death;
        }
      }
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void stop(Throwable e) {
    lock.lock();
    try {
      if (!stopped) {
        stopped = true;
        failure = e;
      }
      news.signalAll();
    } finally {
      lock.unlock();
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
