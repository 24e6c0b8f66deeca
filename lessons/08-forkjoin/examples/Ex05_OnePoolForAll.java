// Question: All threads of the common pool wait for something. What still works?
// Run: java examples/Ex05_OnePoolForAll.java
// Then: pass an executor to the second supplyAsync: Executors.newVirtualThreadPerTaskExecutor().

import java.util.concurrent.*;
import java.util.stream.*;

void main() throws Exception {
  // The common pool fixes its number of threads when the first task arrives.
  String thread = CompletableFuture.supplyAsync(() -> Thread.currentThread().getName()).get();
  IO.println("without an executor: " + thread.replaceAll("\\d+", "…"));

  int threads = ForkJoinPool.commonPool().getParallelism();
  CountDownLatch waiting = new CountDownLatch(threads);
  CountDownLatch news = new CountDownLatch(1);
  for (int i = 0; i < threads; i++) {
    CompletableFuture.runAsync(() -> {
      waiting.countDown();
      await(news);
    });
  }
  waiting.await(); // all threads of the common pool wait now

  IO.println("a parallel stream: " + IntStream.rangeClosed(1, 1_000).parallel().sum());
  CompletableFuture<String> task = CompletableFuture.supplyAsync(() -> "hello");
  IO.println("supplyAsync is done: " + task.isDone());
  news.countDown();
  IO.println("now it is: " + task.get());
}

void await(CountDownLatch latch) {
  try {
    latch.await(); // the pool doesn't know that this thread waits, and starts no other
  } catch (InterruptedException e) {
    throw new IllegalStateException(e);
  }
}

// Expect: the parallel stream ends, because its caller does all of the work. The CompletableFuture
// does not begin before a thread of the common pool is free.
// prints: without an executor: ForkJoinPool.commonPool-worker-…
// prints: a parallel stream: 500500
// prints: supplyAsync is done: false
// prints: now it is: hello
