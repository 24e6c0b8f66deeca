// Question: All threads of the pool are busy. Where do further tasks go?
// Run: java examples/Ex07_QueueInFront.java
// Then: give the second pool a queue with 2 places. Which task is refused now?

import java.util.concurrent.*;

void main() {
  CountDownLatch gate = new CountDownLatch(1);
  Callable<Void> held =
      () -> {
        gate.await();
        return null;
      };
  // newFixedThreadPool(1) makes such a pool: its queue grows until the memory is full
  var endless =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<Runnable>());
  var bounded =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<Runnable>(1));

  try (endless;
      bounded) {
    for (int i = 1; i <= 100_000; i++) {
      endless.submit(held);
    }
    int waiting = endless.getQueue().size();
    IO.println(
        "newFixedThreadPool(1): " + endless.getPoolSize() + " at work, " + waiting + " waiting");

    bounded.submit(held);
    IO.println("1 thread, 1 place: task 1 is at work");
    bounded.submit(held);
    IO.println("1 thread, 1 place: task 2 waits");
    try {
      bounded.submit(held);
    } catch (RejectedExecutionException e) {
      IO.println("1 thread, 1 place: task 3 is refused (" + e.getClass().getSimpleName() + ")");
    }
    gate.countDown();
  }
}

// Expect: into an unbounded queue. If the queue has a bound and is full, back to you.
// prints: newFixedThreadPool(1): 1 at work, 99999 waiting
// prints: 1 thread, 1 place: task 1 is at work
// prints: 1 thread, 1 place: task 2 waits
// prints: 1 thread, 1 place: task 3 is refused (RejectedExecutionException)
