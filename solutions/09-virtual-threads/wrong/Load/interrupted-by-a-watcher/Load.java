// misconception: interrupt-comes-in-time
// says: its caller was interrupted
// from: right/first-decides
package virtualthreads;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    if (timeUp.isDone()) {
      throw new TimeoutException();
    }
    Thread caller = Thread.currentThread();
    var isOver = new AtomicBoolean();
    timeUp.thenRun(() -> {
      if (!isOver.get()) {
        caller.interrupt();
      }
    });
    BlockingQueue<Future<String>> ended = new LinkedBlockingQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        CompletionService<String> service = new ExecutorCompletionService<>(threads, ended);
        Future<String> first = service.submit(profile);
        Future<String> second = service.submit(orders);
        for (int i = 0; i < 2; i++) {
          ended.take().get();
        }
        return new Page(first.resultNow(), second.resultNow());
      } catch (ExecutionException e) {
        throw failure(e);
      } catch (InterruptedException e) {
        if (timeUp.isDone()) {
          throw new TimeoutException();
        }
        throw e;
      } finally {
        isOver.set(true);
        threads.shutdownNow();
      }
    }
  }

  private static Exception failure(ExecutionException wrapper) {
    if (wrapper.getCause() instanceof Error error) {
      throw error;
    }
    return (Exception) wrapper.getCause();
  }
}
