// Question: A pool has two threads, and two tasks in it wait for other tasks of the pool. And then?
// Run: java examples/Ex03_WaitsForItself.java
// Then: give the pool three threads. Is it cured? What if there are three letters?

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  List<String> letters = List.of("Dear Ann,", "Dear Bob,");
  ThreadPoolExecutor pool =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
  CountDownLatch bothBegun = new CountDownLatch(2);

  // Each task submits another one to its own pool, and waits for it.
  for (String letter : letters) {
    pool.submit(() -> {
      bothBegun.countDown();
      bothBegun.await();
      return pool.submit(() -> letter.length()).get();
    });
  }
  while (pool.getQueue().size() < 2) {
    Thread.onSpinWait(); // only because this program wants to watch
  }
  IO.println("threads that wait: " + pool.getActiveCount());
  IO.println("tasks that nobody runs: " + pool.getQueue().size());
  IO.println("tasks that have ended: " + pool.getCompletedTaskCount());
  pool.shutdownNow(); // interrupts the threads that wait

  // Composed: when the first task has ended, its result leads to the second one. Nobody waits in
  // the pool, and one thread is enough.
  try (ExecutorService one = Executors.newFixedThreadPool(1)) {
    List<CompletableFuture<Integer>> lengths =
        letters.stream()
            .map(letter -> CompletableFuture.supplyAsync(() -> letter, one))
            .map(open ->
                open.thenCompose(text -> CompletableFuture.supplyAsync(() -> text.length(), one)))
            .toList();
    IO.println("composed: " + lengths.stream().map(CompletableFuture::join).toList());
  }
}

// Expect: both threads wait for tasks in the queue, and no thread is left to take these tasks out.
// prints: threads that wait: 2
// prints: tasks that nobody runs: 2
// prints: tasks that have ended: 0
// prints: composed: [9, 9]
