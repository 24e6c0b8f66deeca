// kind: a pool of virtual threads that is as large as there are requests
package virtualthreads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicIntegerArray(requests);
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Math.max(1, requests), Thread.ofVirtual().factory())) {
      IntStream.range(0, requests)
          .forEach(request ->
              pool.submit(() -> {
                handler.serve(request);
                answered.set(request, 1);
                return null;
              }));
    }
    return IntStream.range(0, requests).map(answered::get).sum();
  }
}
