// Question: Ten thousand requests wait for a database. How many of them can wait at the same time?
// Run: java examples/Ex01_TenThousandWait.java
// Then: how many virtual threads does your machine manage? Try a million.

import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

final int requests = 10_000;

void main() throws Exception {
  IO.println("in a pool of 200: " + waitingIn(Executors.newFixedThreadPool(200), 200));
  IO.println(
      "in virtual threads: " + waitingIn(Executors.newVirtualThreadPerTaskExecutor(), requests));
}

/** Sends all requests, and says how many of them wait when so many do. */
int waitingIn(ExecutorService threads, int due) throws Exception {
  AtomicInteger waiting = new AtomicInteger();
  CountDownLatch all = new CountDownLatch(due);
  CountDownLatch answer = new CountDownLatch(1);
  try (threads) {
    for (int i = 0; i < requests; i++) {
      threads.submit(() -> {
        waiting.incrementAndGet();
        all.countDown();
        answer.await(); // the database is slow
        return null;
      });
    }
    all.await();
    Thread.sleep(100); // would another request begin?
    int most = waiting.get();
    answer.countDown();
    return most;
  }
}

// Expect: in the pool, as many as it has threads. The other 9,800 stand in its queue. In virtual
// threads, all of them.
// prints: in a pool of 200: 200
// prints: in virtual threads: 10000
