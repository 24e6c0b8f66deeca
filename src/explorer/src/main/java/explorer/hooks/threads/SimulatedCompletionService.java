package explorer.hooks.threads;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What the woven code makes in place of an {@code ExecutorCompletionService}: the real one does not
 * tell whether a result is there.
 *
 * @param <T> the results' type
 */
public final class SimulatedCompletionService<T> extends ExecutorCompletionService<T> {
  private final BlockingQueue<Future<T>> done;

  /** As that of the superclass. */
  public SimulatedCompletionService(Executor executor) {
    this(executor, new LinkedBlockingQueue<>());
  }

  /** As that of the superclass. */
  public SimulatedCompletionService(Executor executor, BlockingQueue<Future<T>> done) {
    super(ExecutorHooks.known(executor), done);
    this.done = done;
  }

  boolean hasResult() {
    return !done.isEmpty();
  }
}
