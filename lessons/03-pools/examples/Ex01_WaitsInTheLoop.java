// Question: I gave the work to a pool of four threads. Why is nothing done at the same time?
// Run: java examples/Ex01_WaitsInTheLoop.java
// Then: let two meet. What does task 1 wait for? See Ex02_PoolOfFourSquares.java, which is right.

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

void main() throws Exception {
  Set<Thread> threads = ConcurrentHashMap.newKeySet();
  AtomicInteger atWork = new AtomicInteger();
  AtomicInteger most = new AtomicInteger();
  CountDownLatch meeting = new CountDownLatch(1); // with 2, the program would never end

  List<Integer> results = new ArrayList<>();
  try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
    for (int x : List.of(1, 2, 3, 4, 5)) {
      Future<Integer> future =
          pool.submit(() -> {
            threads.add(Thread.currentThread());
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            meeting.countDown();
            meeting.await();
            int square = x * x;
            atWork.decrementAndGet();
            return square;
          });
      results.add(future.get()); // waits for this task before the next one is submitted
    }
  }

  IO.println(results);
  IO.println("threads used: " + threads.size());
  IO.println("most tasks at work at once: " + most);
}

// Expect: the right squares and four threads, but never two tasks at work at the same time.
// prints: [1, 4, 9, 16, 25]
// prints: threads used: 4
// prints: most tasks at work at once: 1
