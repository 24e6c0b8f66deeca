// Question: How do I apply a function to many items, four at a time?
// Run: java examples/Ex02_PoolOfFourSquares.java
// Then: make it a pool of three threads. Why does the program not end? (Ctrl+C stops it.)

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

void main() throws Exception {
  Set<Thread> threads = ConcurrentHashMap.newKeySet();
  AtomicInteger atWork = new AtomicInteger();
  AtomicInteger most = new AtomicInteger();
  CountDownLatch meeting = new CountDownLatch(4); // no task goes on until four are at work

  List<Integer> results = new ArrayList<>();
  try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
    List<Future<Integer>> futures = new ArrayList<>();
    for (int x : List.of(1, 2, 3, 4, 5)) {
      futures.add(
          pool.submit(() -> {
            threads.add(Thread.currentThread());
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            meeting.countDown();
            meeting.await();
            int square = x * x;
            atWork.decrementAndGet();
            return square;
          }));
    }
    for (Future<Integer> future : futures) {
      results.add(future.get()); // waits, after all tasks are submitted
    }
  }

  IO.println(results);
  IO.println("threads used: " + threads.size());
  IO.println("most tasks at work at once: " + most);
}

// Expect: the five squares in the order of the numbers, and four tasks at work at once.
// prints: [1, 4, 9, 16, 25]
// prints: threads used: 4
// prints: most tasks at work at once: 4
