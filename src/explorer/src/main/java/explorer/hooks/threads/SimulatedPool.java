package explorer.hooks.threads;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadRole;
import explorer.run.ControlledThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What the woven code gets from {@code Executors}, and makes in place of a {@code
 * ThreadPoolExecutor}: a pool whose workers are controlled threads. A real pool hands tasks over in
 * an order of its own. As in a real one, a task goes to a new worker while there are fewer than the
 * core, then into the queue, then to a new worker up to the maximum, then to the handler.
 */
public class SimulatedPool extends ThreadPoolExecutor {
  private static final int NO_BOUND = Integer.MAX_VALUE;

  private final boolean hasOwnThreads; // there is no factory of the learner's
  private final boolean handsOver; // its queue keeps nothing
  private final Deque<Runnable> handedOver = new ArrayDeque<>();
  private final List<ControlledThread> workers = new ArrayList<>();
  private int hiring; // workers whose threads a factory is just making
  private int idle;
  private int running;
  private int ended;
  private boolean shut;
  private boolean stopped;

  public SimulatedPool(
      int core, int most, long time, TimeUnit unit, BlockingQueue<Runnable> queue) {
    this(core, most, time, unit, queue, null, new AbortPolicy());
  }

  public SimulatedPool(
      int core,
      int most,
      long time,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      RejectedExecutionHandler handler) {
    this(core, most, time, unit, queue, null, handler);
  }

  public SimulatedPool(
      int core,
      int most,
      long time,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory factory) {
    this(core, most, time, unit, queue, factory, new AbortPolicy());
  }

  /**
   * As that of the superclass.
   *
   * @param factory null for the pool's own threads
   */
  public SimulatedPool(
      int core,
      int most,
      long time,
      TimeUnit unit,
      BlockingQueue<Runnable> queue,
      ThreadFactory factory,
      RejectedExecutionHandler handler) {
    super(core, most, time, unit, queue, factory == null ? Thread::new : factory, handler);
    hasOwnThreads = factory == null;
    handsOver = queue instanceof SynchronousQueue;
  }

  /** That many workers, and a queue without a bound. */
  static SimulatedPool fixed(int workers, ThreadFactory factory) {
    return new SimulatedPool(
        workers, workers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
  }

  /** A worker for each task. */
  static SimulatedPool unbounded(ThreadFactory factory) {
    return new SimulatedPool(
        NO_BOUND, NO_BOUND, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), factory);
  }

  @Override
  public void execute(Runnable task) {
    if (shut) {
      reject(task);
    } else {
      accept(task);
    }
  }

  final void accept(Runnable task) {
    ControlledThread.current().order().releases(task);
    RunningFutureTasks.expect(task);
    if (hired() < getCorePoolSize()) {
      hire(task);
    } else if (keeps(task)) {
      if (hired() == 0) {
        hire(null);
      }
    } else if (hired() < getMaximumPoolSize()) {
      hire(task);
    } else {
      reject(task);
    }
  }

  /** The JDK's message has the identities of task and pool, which no two runs share. */
  private void reject(Runnable task) {
    if (getRejectedExecutionHandler() instanceof AbortPolicy) {
      throw new RejectedExecutionException(
          shut
              ? "The pool has been shut down."
              : "The pool's workers are busy, its queue is full.");
    }
    getRejectedExecutionHandler().rejectedExecution(task, this);
  }

  /** Whether the task is in the queue, or somebody waits to whom the queue hands it over. */
  private boolean keeps(Runnable task) {
    return handsOver ? idle > handedOver.size() && handedOver.add(task) : getQueue().offer(task);
  }

  /**
   * @param first its first task; null if it has to look for one
   */
  private void hire(Runnable first) {
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

  private int hired() {
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
      run(me, handsOver ? handedOver.remove() : getQueue().poll());
    }
  }

  /** Whether no task will come any more. */
  boolean getsNoMore() {
    return shut;
  }

  private boolean hasNext() {
    return handsOver ? !handedOver.isEmpty() : !getQueue().isEmpty();
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

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> body) {
    return new SimulatedTask<>(body);
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable body, T value) {
    return new SimulatedTask<>(() -> {
      body.run();
      return value;
    });
  }

  @Override
  public void shutdown() {
    shut = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shut = true;
    stopped = true;
    var left = new ArrayList<Runnable>();
    getQueue().drainTo(left);
    left.addAll(handedOver);
    handedOver.clear();
    workers.forEach(ControlledThread::interrupt);
    return left;
  }

  @Override
  public boolean isShutdown() {
    return shut;
  }

  @Override
  public boolean isTerminating() {
    return shut && !isTerminated();
  }

  @Override
  public boolean isTerminated() {
    return shut && hiring == 0 && workers.stream().allMatch(ControlledThread::isDone);
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
  public long getTaskCount() {
    return (long) ended + running + handedOver.size() + getQueue().size();
  }

  @Override
  public boolean prestartCoreThread() {
    boolean starts = hired() < getCorePoolSize();
    if (starts) {
      hire(null);
    }
    return starts;
  }

  @Override
  public int prestartAllCoreThreads() {
    int started = 0;
    while (prestartCoreThread()) {
      started++;
    }
    return started;
  }

  // ---- waiting, with the place in the code where it is known

  boolean awaitTermination(ControlledThread me, int site) throws InterruptedException {
    me.stepInterruptibly(PendingStep.at(StepKind.CALL, site, this).when(this::isTerminated));
    followWorkers(me);
    return true;
  }

  boolean awaitTerminationInTime(ControlledThread me, int site) throws InterruptedException {
    boolean over =
        me.stepInTime(PendingStep.at(StepKind.CALL, site, this).when(this::isTerminated));
    followWorkers(me);
    return over;
  }

  /** What the tasks did happens before what follows when the pool is found to have ended. */
  private void followWorkers(ControlledThread me) {
    if (isTerminated()) {
      workers.forEach(me.order()::follows);
    }
  }

  void close(ControlledThread me, int site) {
    shutdown();
    try {
      me.stepInterruptibly(PendingStep.at(StepKind.CALL, site, this).when(this::isTerminated));
    } catch (InterruptedException e) {
      shutdownNow();
      me.step(PendingStep.at(StepKind.CALL, site, this).when(this::isTerminated));
      me.interrupt();
    }
    followWorkers(me);
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
