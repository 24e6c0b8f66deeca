// Question: A database allows ten connections. How do a thousand virtual threads share them?
// Run: java examples/Ex05_LimitTheResource.java
// Then: leave the semaphore out. How many are at the database now?

import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

final Semaphore connections = new Semaphore(10);
final AtomicInteger atTheDatabase = new AtomicInteger();
final AtomicInteger most = new AtomicInteger();
final CountDownLatch ten = new CountDownLatch(10); // so that ten really meet

void main() {
  AtomicInteger answered = new AtomicInteger();
  try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
    for (int i = 0; i < 1_000; i++) {
      threads.submit(() -> {
        ask();
        return answered.incrementAndGet();
      });
    }
  }
  IO.println("requests answered: " + answered);
  IO.println("most at the database at the same time: " + most);
}

/** Only this part of a request needs a connection, so only this part waits for one. */
void ask() throws InterruptedException {
  connections.acquire();
  try {
    most.accumulateAndGet(atTheDatabase.incrementAndGet(), Math::max);
    ten.countDown();
    ten.await();
    atTheDatabase.decrementAndGet();
  } finally {
    connections.release();
  }
}

// Expect: all requests are answered, and never more than ten are at the database. The others wait
// for the semaphore, each in its own virtual thread, which costs next to nothing.
// prints: requests answered: 1000
// prints: most at the database at the same time: 10
