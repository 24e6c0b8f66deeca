package threads.scenes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import kit.diagnosis.SourceLine;

/**
 * A step of which the test says what each run does. A run too many, for which nothing was said, is
 * counted and never ends: so code that goes on for ever does no harm. Thread-safe, and by a lock
 * that nobody else knows: whoever runs a step may lock the step itself.
 */
public final class ScriptedStep implements Runnable {
  private final Object lock = new Object();
  private final List<Runnable> script;
  private final Set<Thread> threads = new HashSet<>(); // guarded by the lock
  private int runs; // guarded by the lock
  private int ended; // guarded by the lock

  public ScriptedStep(Runnable... script) {
    this.script = List.of(script);
  }

  @Override
  public void run() {
    int run = begin();
    if (run > script.size()) {
      stayForGood();
    }
    try {
      script.get(run - 1).run();
    } finally {
      synchronized (lock) {
        ended++;
      }
    }
  }

  private int begin() {
    FailingTask.dieSilently();
    synchronized (lock) {
      threads.add(Thread.currentThread());
      return ++runs;
    }
  }

  private static void stayForGood() {
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        // That changes nothing.
      }
    }
  }

  /** How many runs have begun. */
  public int runs() {
    synchronized (lock) {
      return runs;
    }
  }

  /** On which threads; a copy. */
  public Set<Thread> threads() {
    synchronized (lock) {
      return Set.copyOf(threads);
    }
  }

  /**
   * Whether no run is at work, and none of the threads that ran any is in the code that repeats it
   * any more: it has ended, or is on its way.
   */
  public boolean areOver() {
    Set<Thread> all;
    synchronized (lock) {
      if (ended < runs) {
        return false;
      }
      all = Set.copyOf(threads);
    }
    return all.stream().allMatch(t -> SourceLine.ofLearner(t.getStackTrace()).isEmpty());
  }

  /** Whether a thread belongs to everybody: then it can't be a step's own. */
  public static boolean isBorrowed(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker
        && worker.getPool() == ForkJoinPool.commonPool();
  }
}
