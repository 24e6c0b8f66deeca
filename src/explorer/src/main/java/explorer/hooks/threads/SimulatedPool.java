package explorer.hooks.threads;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * What the woven code gets from {@code Executors}, and makes in place of a {@code
 * ThreadPoolExecutor}: a pool whose workers are controlled threads. A real pool hands tasks over in
 * an order of its own. As in a real one, a task goes to a new worker while there are fewer than the
 * core, then into the queue, then to a new worker up to the maximum, then to the handler.
 */
public class SimulatedPool extends ControlledThreadPool {
  private final boolean handsOver; // its queue keeps nothing
  private final Deque<Runnable> handedOver = new ArrayDeque<>();
  private boolean shut;

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
    super(core, most, time, unit, queue, factory, handler);
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
    return handsOver ? idle() > handedOver.size() && handedOver.add(task) : getQueue().offer(task);
  }

  @Override
  boolean getsNoMore() {
    return shut;
  }

  @Override
  final Runnable next() {
    return handsOver ? handedOver.remove() : getQueue().poll();
  }

  @Override
  final boolean hasNext() {
    return handsOver ? !handedOver.isEmpty() : !getQueue().isEmpty();
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
    var left = new ArrayList<Runnable>();
    getQueue().drainTo(left);
    left.addAll(handedOver);
    handedOver.clear();
    stopWorkers();
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
    return shut && haveWorkersEnded();
  }

  @Override
  public long getTaskCount() {
    return taken() + handedOver.size() + getQueue().size();
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

  private void followWorkers(ControlledThread me) {
    if (isTerminated()) {
      precede(me);
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
}
