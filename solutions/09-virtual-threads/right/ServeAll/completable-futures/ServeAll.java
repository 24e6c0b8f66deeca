// kind: a CompletableFuture for each request, with an executor of its own
package virtualthreads;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Integer>> all =
          IntStream.range(0, requests)
              .mapToObj(
                  request -> CompletableFuture.supplyAsync(() -> answer(handler, request), threads))
              .toList();
      return all.stream().mapToInt(CompletableFuture::join).sum();
    }
  }

  private static int answer(Handler handler, int request) {
    try {
      handler.serve(request);
      return 1;
    } catch (Throwable e) {
      return 0;
    }
  }
}
