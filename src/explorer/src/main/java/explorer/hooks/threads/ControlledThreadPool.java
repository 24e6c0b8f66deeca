package explorer.hooks.threads;

import explorer.program.PendingStep;
import explorer.program.ThreadRole;
import explorer.run.ControlledThread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A pool whose workers are controlled threads: hires them, has them run tasks, and knows how many
 * there are. Which task comes next, and whether one is taken at all, is the business of its heirs.
 */
abstract class ControlledThreadPool extends ThreadPoolExecutor {
  static final int NO_BOUND = Integer.MAX_VALUE;

  private final boolean hasOwnThreads; // there is no factory of the learner's
  private final List<ControlledThread> workers = new ArrayList<>();
  private int hiring; // workers whose threads a factory is just making
  private int idle;
  private int running;
  private int ended;
  private boolean stopped;

  /**
   * A pool without workers yet.
   *
   * @param factory null for the pool's own threads
   */
  ControlledThreadPool(
      int core,
      int most,
      long time,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory factory,
      RejectedExecutionHandler handler) {
    super(core, most, time, unit, queue, factory == null ? Thread::new : factory, handler);
    hasOwnThreads = factory == null;
  }

  /** Whether there is a task for a worker that has none. */
  abstract boolean hasNext();

  /** That task, which is nobody else's then. */
  abstract Runnable next();

  /** Whether no task will come any more. */
  abstract boolean getsNoMore();

  /**
   * Makes one more worker.
   *
   * @param first its first task; null if it has to look for one
   */
  final void hire(Runnable first) {
    ControlledThread me = ControlledThread.current();
    if (hasOwnThreads) {
      String name = "W" + (me.run().count(ThreadRole.WORKER) + 1);
      workers.add(me.run().add(name, ThreadRole.WORKER, () -> work(first)));
    } else {
      hiring++; // another thread may come in while the learner's factory runs
      try {
        Thread made = getThreadFactory().newThread(() -> work(first));
        workers.add(ThreadStartHooks.begin(me, made, ThreadRole.WORKER));
      } finally {
        hiring--;
      }
    }
  }

  final int hired() {
    return workers.size() + hiring;
  }

  private void work(Runnable first) {
    ControlledThread me = ControlledThread.current();
    if (first != null) {
      run(me, first);
    }
    while (getCorePoolSize() < NO_BOUND) {
      idle++;
      me.idle(() -> hasNext() || getsNoMore());
      idle--;
      if (!hasNext()) {
        return;
      }
      run(me, next());
    }
  }

  /** What a task throws that was executed and not submitted concerns nobody but the log. */
  private void run(ControlledThread me, Runnable task) {
    me.order().acquires(task);
    if (stopped) {
      me.interrupt();
    }
    running++;
    Throwable failure = null;
    try {
      beforeExecute(ThreadStartHooks.currentThread(PendingStep.NOWHERE), task);
      RunningFutureTasks.run(task);
    } catch (Throwable thrown) {
      if (ControlledThread.isTheEnd(thrown)) {
        throw thrown;
      }
      failure = thrown;
      if (thrown instanceof AssertionError) {
        me.run().failed(me, thrown);
      }
    } finally {
      running--;
      ended++;
      me.takeInterrupt();
    }
    afterExecute(task, failure);
  }

  /** How many workers wait for a task. */
  final int idle() {
    return idle;
  }

  /** How many tasks a worker has taken so far. */
  final long taken() {
    return (long) ended + running;
  }

  /** Whether there is no worker that has not ended. */
  final boolean haveWorkersEnded() {
    return hiring == 0 && workers.stream().allMatch(ControlledThread::isDone);
  }

  /** Interrupts those who work, and whoever begins to. */
  final void stopWorkers() {
    stopped = true;
    workers.forEach(ControlledThread::interrupt);
  }

  /** What the tasks did happens before what that thread does from now on. */
  final void precede(ControlledThread me) {
    workers.forEach(me.order()::follows);
  }

  @Override
  public int getPoolSize() {
    return (int) workers.stream().filter(worker -> !worker.isDone()).count();
  }

  @Override
  public int getLargestPoolSize() {
    return workers.size();
  }

  @Override
  public int getActiveCount() {
    return running;
  }

  @Override
  public long getCompletedTaskCount() {
    return ended;
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    throw unknown("awaitTermination");
  }

  @Override
  public void close() {
    throw unknown("close");
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) {
    throw unknown("invokeAll");
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks) {
    throw unknown("invokeAny");
  }

  /** Nothing but the JDK's own code comes here: the learner's calls the hooks. */
  private static Error unknown(String method) {
    return ControlledThread.current()
        .run()
        .cannotJudge("ExecutorService." + method + " called by the JDK", "Call it yourself.");
  }
}
