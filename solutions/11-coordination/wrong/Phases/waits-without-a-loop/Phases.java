// misconception: await-returned-so-it-is-so
// says: ask again each time
// from: right/monitor-of-its-own
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Exercise 11.2: workers that go from phase to phase together. */
public final class Phases {

  private final int workers;
  private int count;
  private boolean stopped;
  private Throwable failure;

  private Phases(int workers) {
    this.workers = workers;
  }

  private synchronized void meet() throws InterruptedException {
    count++;
    if (count == workers) {
      count = 0;
      notifyAll();
    } else if (!stopped) {
      wait();
    }
  }

  private synchronized void stop(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
    stopped = true;
    notifyAll();
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  public static void run(int workers, int phases, Step step)
      throws InterruptedException, ExecutionException {
    if (workers < 1 || phases < 0) {
      throw new IllegalArgumentException("workers: " + workers + ", phases: " + phases);
    }
    if (phases == 0) {
      return;
    }
    Phases all = new Phases(workers);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int worker = i;
      Thread thread =
          new Thread(() -> {
            try {
              for (int phase = 0; phase < phases; phase++) {
                step.run(worker, phase);
                all.meet();
                if (all.isStopped()) {
                  return;
                }
              }
            } catch (Throwable t) {
              all.stop(t);
            }
          });
      threads.add(thread);
    }
    threads.forEach(Thread::start);
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          all.stop(null);
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    if (all.failure != null) {
      throw new ExecutionException(all.failure);
    }
  }
}
