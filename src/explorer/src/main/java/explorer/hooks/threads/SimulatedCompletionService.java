package explorer.hooks.threads;

import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What the woven code makes in place of an {@code ExecutorCompletionService}: the real one does not
 * tell whether a result is there.
 *
 * @param <T> the results' type
 */
public final class SimulatedCompletionService<T> extends ExecutorCompletionService<T> {
  private final Executor executor;
  private final BlockingQueue<Future<T>> done;

  /** As that of the superclass. */
  public SimulatedCompletionService(Executor executor) {
    this(executor, new LinkedBlockingQueue<>());
  }

  /** As that of the superclass. */
  public SimulatedCompletionService(Executor executor, BlockingQueue<Future<T>> done) {
    super(ExecutorHooks.known(executor), done);
    this.executor = executor;
    this.done = done;
  }

  @Override
  public Future<T> submit(Callable<T> task) {
    return executor instanceof AbstractExecutorService
        ? super.submit(task)
        : execute(new FutureTask<>(task));
  }

  @Override
  public Future<T> submit(Runnable task, T result) {
    return submit(Executors.callable(task, result));
  }

  /**
   * As the superclass does it for an executor that is no pool: inside a task of its own, which ends
   * after it. So a thread is known to run the inner one, too, which alone can be cancelled.
   */
  private Future<T> execute(FutureTask<T> task) {
    RunningFutureTasks.expect(task);
    executor.execute(
        new FutureTask<Void>(() -> RunningFutureTasks.run(task), null) {
          @Override
          protected void done() {
            done.add(task);
          }
        });
    return task;
  }

  boolean hasResult() {
    return !done.isEmpty();
  }
}
