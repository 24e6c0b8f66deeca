package virtualthreads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Exercise 9.1, solved: a virtual thread for each request, and nobody counts them out. */
public final class ServeAll {

  private ServeAll() {}

  /**
   * Serves the requests with the numbers 0 to {@code requests - 1}, and returns how many of them
   * were answered.
   *
   * <p>The handler serves each request once, each in a virtual thread. All requests are under way
   * at the same time, even if there are ten thousand of them: no request waits until another one
   * has ended. When {@code serve} returns, no request is under way, and no thread that it started
   * is left (a thread that is just ending does not count). {@code serve} waits for the handler,
   * however long that takes.
   *
   * <p>If the handler throws an exception or an error, this request was not answered. The other
   * requests are served all the same, and {@code serve} does not throw. Whether the failure is
   * printed is up to you.
   *
   * @param requests how many requests there are, at least 0
   * @param handler serves one request; several threads may call it at the same time
   * @return how many calls of the handler returned and did not throw
   * @throws InterruptedException if {@code serve} is interrupted while it waits. Whether it reacts
   *     to an interrupt, and what happens to the requests then, is up to you
   */
  public static int serve(int requests, Handler handler) throws InterruptedException {
    var answered = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < requests; i++) {
        int request = i;
        threads.submit(() -> {
          handler.serve(request);
          return answered.incrementAndGet(); // not reached if the handler has thrown
        });
      }
    } // close waits until all have ended
    return answered.get();
  }
}
