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
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * What the woven code gets from {@code Executors}: a pool whose workers are controlled threads. A
 * real pool hands tasks over in an order of its own.
 */
final class SimulatedPool extends AbstractExecutorService {
  /** As many workers as tasks. */
  static final int NO_BOUND = 0;

  private final int bound;
  private final ThreadFactory factory; // null: the pool's own threads
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private final List<ControlledThread> workers = new ArrayList<>();
  private boolean shut;

  SimulatedPool(int bound, ThreadFactory factory) {
    this.bound = bound;
    this.factory = factory;
  }

  @Override
  public void execute(Runnable task) {
    if (shut) {
      throw new RejectedExecutionException("The pool has been shut down.");
    }
    ControlledThread.current().releases(task);
    queue.add(task);
    if (bound == NO_BOUND) {
      hire(this::workOnce);
    } else if (workers.size() < bound) {
      hire(this::work);
    }
  }

  private void hire(Runnable body) {
    ControlledThread me = ControlledThread.current();
    if (factory != null) {
      workers.add(ThreadStartHooks.begin(me, factory.newThread(body), ThreadRole.WORKER));
    } else {
      String name = "W" + (me.run().count(ThreadRole.WORKER) + 1);
      workers.add(me.run().add(name, ThreadRole.WORKER, body::run));
    }
  }

  private void workOnce() {
    runNext(ControlledThread.current());
  }

  private void work() {
    ControlledThread me = ControlledThread.current();
    while (true) {
      me.idle(() -> !queue.isEmpty() || shut);
      if (queue.isEmpty()) {
        return;
      }
      runNext(me);
    }
  }

  /** What a task throws that was executed and not submitted concerns nobody but the log. */
  private void runNext(ControlledThread me) {
    Runnable task = queue.poll();
    if (task == null) {
      return; // shutdownNow was quicker
    }
    me.acquires(task);
    try {
      task.run();
    } catch (Throwable thrown) {
      if (ControlledThread.isTheEnd(thrown)) {
        throw thrown;
      }
      if (thrown instanceof AssertionError) {
        me.run().failed(me, thrown);
      }
    } finally {
      me.takeInterrupt();
    }
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
    var left = List.copyOf(queue);
    queue.clear();
    workers.forEach(ControlledThread::interrupt);
    return left;
  }

  @Override
  public boolean isShutdown() {
    return shut;
  }

  @Override
  public boolean isTerminated() {
    return shut && workers.stream().allMatch(ControlledThread::isDone);
  }

  // ---- waiting, with the place in the code where it is known

  boolean awaitTermination(ControlledThread me, int site) throws InterruptedException {
    boolean ended =
        me.stepInTime(PendingStep.at(StepKind.CALL, site, this).when(this::isTerminated));
    followWorkers(me);
    return ended;
  }

  /** What the tasks did happens before what follows when the pool is found to have ended. */
  private void followWorkers(ControlledThread me) {
    if (isTerminated()) {
      workers.forEach(me::follows);
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

  <T> List<Future<T>> invokeAll(
      ControlledThread me, Collection<? extends Callable<T>> tasks, int site)
      throws InterruptedException {
    var all = new ArrayList<Future<T>>();
    for (Callable<T> task : tasks) {
      all.add(submit(task));
    }
    me.stepInterruptibly(
        PendingStep.at(StepKind.CALL, site, this)
            .when(() -> all.stream().allMatch(Future::isDone)));
    all.forEach(me::acquires);
    return all;
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
