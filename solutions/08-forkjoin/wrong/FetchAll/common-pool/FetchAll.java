// misconception: common-pool
// says: at work
// from: right/virtual-threads-and-a-semaphore
package forkjoin;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

public final class FetchAll {

  private FetchAll() {}

  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (most < 1) {
      throw new IllegalArgumentException("most: " + most);
    }
    if (timeUp.isDone()) {
      throw new TimeoutException();
    }
    List<CompletableFuture<R>> results =
        calls.stream()
            .map(call ->
                CompletableFuture.<R>supplyAsync(() -> {
                  try {
                    return call.call();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                }))
            .toList();
    CompletableFuture<Void> all =
        CompletableFuture.allOf(results.toArray(new CompletableFuture<?>[0]));
    CompletableFuture.anyOf(all, timeUp).get();
    if (!all.isDone()) {
      throw new TimeoutException();
    }
    return results.stream().map(CompletableFuture::join).toList();
  }
}
