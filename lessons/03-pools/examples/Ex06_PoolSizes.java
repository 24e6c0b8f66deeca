// Question: How many of six tasks run at the same time, and what decides that?
// Run: java examples/Ex06_PoolSizes.java
// Then: let 2000 tasks meet in the cached pool. What would 2000 threads gain if they computed?

import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

void main() throws Exception {
  IO.println("pool of 1: " + mostAtOnce(Executors.newFixedThreadPool(1), 6, 1) + " at once");
  IO.println("pool of 2: " + mostAtOnce(Executors.newFixedThreadPool(2), 6, 2) + " at once");
  IO.println("pool of 4: " + mostAtOnce(Executors.newFixedThreadPool(4), 6, 4) + " at once");
  IO.println("cached pool: " + mostAtOnce(Executors.newCachedThreadPool(), 6, 6) + " at once");
  IO.println("this machine: " + Runtime.getRuntime().availableProcessors() + " processors");
}

/** Counts without relying on luck: no task ends before {@code meet} tasks have begun. */
int mostAtOnce(ExecutorService pool, int tasks, int meet) {
  AtomicInteger atWork = new AtomicInteger();
  AtomicInteger most = new AtomicInteger();
  CountDownLatch enough = new CountDownLatch(meet);
  try (pool) {
    for (int i = 0; i < tasks; i++) {
      pool.submit(() -> {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        enough.countDown();
        enough.await();
        return atWork.decrementAndGet();
      });
    }
  }
  return most.get();
}

// Expect: as many tasks as the pool has threads. A cached pool starts a thread for each task.
// prints: pool of 1: 1 at once
// prints: pool of 2: 2 at once
// prints: pool of 4: 4 at once
// prints: cached pool: 6 at once
// prints something like: this machine: 8 processors
