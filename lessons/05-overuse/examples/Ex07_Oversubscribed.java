// Question: I asked for four workers. Why are sixteen threads computing?
// Run: java examples/Ex07_Oversubscribed.java
// Then: add a third level. Then let only the outer loop use a pool: how many threads compute now?

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

final AtomicInteger threads = new AtomicInteger();
final AtomicInteger atWork = new AtomicInteger();
final AtomicInteger most = new AtomicInteger();
final CountDownLatch meeting = new CountDownLatch(16); // each task waits here until 16 have come

void main() throws Exception {
  IO.println("results: " + inParallel(_ -> row())); // four rows at a time …
  IO.println("at work at once: " + most);
  IO.println("threads made: " + threads);
  IO.println("this machine has processors for: " + Runtime.getRuntime().availableProcessors());
}

/** A method with good intentions: it computes its four cells in parallel, whatever calls it. */
int row() throws Exception {
  return inParallel(x -> cell(x)).stream().mapToInt(Integer::intValue).sum(); // … and four cells
}

int cell(int x) throws InterruptedException {
  most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
  meeting.countDown();
  meeting.await();
  atWork.decrementAndGet();
  return 10 * x;
}

interface Task {
  int of(int x) throws Exception;
}

List<Integer> inParallel(Task task) throws Exception {
  ThreadFactory counting =
      work -> {
        threads.incrementAndGet();
        return new Thread(work);
      };
  List<Future<Integer>> futures = new ArrayList<>();
  try (ExecutorService pool = Executors.newFixedThreadPool(4, counting)) {
    for (int i = 0; i < 4; i++) {
      int x = i;
      futures.add(pool.submit(() -> task.of(x)));
    }
  }
  List<Integer> results = new ArrayList<>();
  for (Future<Integer> future : futures) {
    results.add(future.get());
  }
  return results;
}

// Expect: each of four tasks opens a pool of four of its own. 16 threads compute, and 4 threads
// wait for them.
// prints: results: [60, 60, 60, 60]
// prints: at work at once: 16
// prints: threads made: 20
// prints something like: this machine has processors for: 8
