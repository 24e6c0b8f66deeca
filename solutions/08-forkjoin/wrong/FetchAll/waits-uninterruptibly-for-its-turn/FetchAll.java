// misconception: deadline-in-between
// says: when they had stopped, 4 more began
// from: right/virtual-threads-and-a-semaphore
package forkjoin;

import java.util.*;
import java.util.concurrent.*;

public final class FetchAll {
  private FetchAll() {}

  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (most < 1) throw new IllegalArgumentException();
    if (timeUp.isDone()) throw new TimeoutException();
    Semaphore places = new Semaphore(most, true);
    BlockingQueue<Future<R>> ended = new LinkedBlockingQueue<>();
    Future<R> late = new CompletableFuture<>();
    timeUp.thenRun(() -> ended.add(late));
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        var service = new ExecutorCompletionService<R>(pool, ended);
        List<Future<R>> futures = new ArrayList<>();
        for (Callable<? extends R> call : calls) {
          futures.add(
              service.submit(() -> {
                places.acquireUninterruptibly();
                try {
                  return call.call();
                } finally {
                  places.release();
                }
              }));
        }
        for (int i = 0; i < futures.size(); i++) {
          Future<R> f = ended.take();
          if (f == late) throw new TimeoutException();
          f.get();
        }
        List<R> results = new ArrayList<>();
        for (Future<R> f : futures) results.add(f.resultNow());
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
