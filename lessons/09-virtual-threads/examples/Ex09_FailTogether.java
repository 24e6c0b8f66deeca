// Question: Two parts of a page are loaded at the same time, and one fails. Who hears of it, and
// when?
// Run: java examples/Ex09_FailTogether.java
// Then: swap the two get calls in asksInTurn. Which part may fail now without being noticed?

import java.util.concurrent.*;

void main() throws Exception {
  IO.println("asked in turn, the failure was noticed: " + isNoticed(true));
  IO.println("through one queue, it was noticed: " + isNoticed(false));
}

/** Whether the failure of the orders comes out while the profile is still being loaded. */
boolean isNoticed(boolean inTurn) throws Exception {
  CountDownLatch failed = new CountDownLatch(1);
  CountDownLatch profile = new CountDownLatch(1);
  try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
    BlockingQueue<Future<String>> ended = new LinkedBlockingQueue<>();
    CompletionService<String> parts = new ExecutorCompletionService<>(threads, ended);
    Future<String> first =
        parts.submit(() -> {
          profile.await(); // a slow server
          return "profile";
        });
    Future<String> second =
        parts.submit(() -> {
          failed.countDown();
          throw new IllegalStateException("no orders");
        });
    failed.await();
    try {
      if (inTurn) {
        first.get(100, TimeUnit.MILLISECONDS); // without the limit, it would wait on
        second.get();
      } else {
        ended.take().get(); // whatever ends first
      }
      return false;
    } catch (TimeoutException e) {
      return false; // it waits for the profile, and knows nothing of the orders
    } catch (ExecutionException e) {
      return e.getCause().getMessage().equals("no orders");
    } finally {
      threads.shutdownNow(); // interrupts the part that nobody needs any more
    }
  }
}

// Expect: whoever waits for the profile doesn't hear of the orders. Whoever waits for the next part
// that ends, whichever it is, hears of it at once.
// prints: asked in turn, the failure was noticed: false
// prints: through one queue, it was noticed: true
