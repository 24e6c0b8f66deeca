package kit.schedules.hooks;

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
import kit.schedules.schedule.Act;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Pending;
import kit.schedules.schedule.Role;

/**
 * What the woven code gets from {@code Executors}: a pool whose workers are participants. A real
 * pool hands tasks over in an order of its own.
 */
final class PlayedPool extends AbstractExecutorService {
  /** As many workers as tasks. */
  static final int NO_BOUND = 0;

  private final int bound;
  private final ThreadFactory factory; // null: the pool's own threads
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private final List<Participant> workers = new ArrayList<>();
  private boolean shut;

  PlayedPool(int bound, ThreadFactory factory) {
    this.bound = bound;
    this.factory = factory;
  }

  @Override
  public void execute(Runnable task) {
    if (shut) {
      throw new RejectedExecutionException("The pool has been shut down.");
    }
    queue.add(task);
    if (bound == NO_BOUND) {
      hire(this::workOnce);
    } else if (workers.size() < bound) {
      hire(this::work);
    }
  }

  private void hire(Runnable body) {
    Participant me = Participant.current();
    if (factory != null) {
      workers.add(Threads.begin(me, factory.newThread(body), Role.WORKER));
    } else {
      String name = "W" + (me.run().count(Role.WORKER) + 1);
      workers.add(me.run().add(name, Role.WORKER, body::run));
    }
  }

  private void workOnce() {
    runNext(Participant.current());
  }

  private void work() {
    Participant me = Participant.current();
    while (true) {
      me.idle(() -> !queue.isEmpty() || shut);
      if (queue.isEmpty()) {
        return;
      }
      runNext(me);
    }
  }

  /** What a task throws that was executed and not submitted concerns nobody but the log. */
  private void runNext(Participant me) {
    Runnable task = queue.poll();
    if (task == null) {
      return; // shutdownNow was quicker
    }
    try {
      task.run();
    } catch (Throwable thrown) {
      if (Participant.isTheEnd(thrown)) {
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
    return new PlayedTask<>(body);
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable body, T value) {
    return new PlayedTask<>(() -> {
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
    workers.forEach(Participant::interrupt);
    return left;
  }

  @Override
  public boolean isShutdown() {
    return shut;
  }

  @Override
  public boolean isTerminated() {
    return shut && workers.stream().allMatch(Participant::isDone);
  }

  // ---- waiting, with the place in the code where it is known

  boolean awaitTermination(Participant me, int site) throws InterruptedException {
    return me.stepInTime(Pending.at(Act.CALL, site, this).when(this::isTerminated));
  }

  void close(Participant me, int site) {
    shutdown();
    try {
      me.stepInterruptibly(Pending.at(Act.CALL, site, this).when(this::isTerminated));
    } catch (InterruptedException e) {
      shutdownNow();
      me.step(Pending.at(Act.CALL, site, this).when(this::isTerminated));
      me.interrupt();
    }
  }

  <T> List<Future<T>> invokeAll(Participant me, Collection<? extends Callable<T>> tasks, int site)
      throws InterruptedException {
    var all = new ArrayList<Future<T>>();
    for (Callable<T> task : tasks) {
      all.add(submit(task));
    }
    me.stepInterruptibly(
        Pending.at(Act.CALL, site, this).when(() -> all.stream().allMatch(Future::isDone)));
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
    return Participant.current()
        .run()
        .cannotJudge("ExecutorService." + method + " called by the JDK", "Call it yourself.");
  }
}
