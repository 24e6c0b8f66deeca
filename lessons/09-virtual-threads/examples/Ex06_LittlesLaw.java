// Question: Requests wait 20 ms each. How many can be finished in a second, by how many threads?
// Run: java examples/Ex06_LittlesLaw.java
// Then: put in the numbers of a program of your own: how long does a request take, and how many
// come in a second? How many are then under way?

import java.util.concurrent.*;

final double latency = 0.020; // seconds for each request, all of them spent waiting
final int requests = 1_000;

void main() throws Exception {
  measured(Executors.newVirtualThreadPerTaskExecutor()); // so that the JVM has loaded everything
  double pool10 = measured(Executors.newFixedThreadPool(10));
  double pool100 = measured(Executors.newFixedThreadPool(100));
  double virtual = measured(Executors.newVirtualThreadPerTaskExecutor());

  IO.println("Little's law allows 10 / 0.020 = %.0f in a second".formatted(10 / latency));
  IO.println("  a pool of 10 finished %.0f".formatted(pool10));
  IO.println("Little's law allows 100 / 0.020 = %.0f in a second".formatted(100 / latency));
  IO.println("  a pool of 100 finished %.0f".formatted(pool100));
  IO.println("virtual threads: %.0f times as many as the pool of 10".formatted(virtual / pool10));
}

/** How many requests are finished in a second. */
double measured(ExecutorService threads) {
  long start = System.nanoTime();
  try (threads) {
    for (int i = 0; i < requests; i++) {
      threads.submit(() -> {
        Thread.sleep((long) (1_000 * latency));
        return null;
      });
    }
  }
  return requests / ((System.nanoTime() - start) / 1e9);
}

// Expect: each pool comes near to what the law allows it, and never beyond. In virtual threads all
// thousand wait at the same time, so they take little longer than one of them.
// prints something like: Little's law allows 10 / 0.020 = 500 in a second
// prints something like:   a pool of 10 finished 490
// prints something like: Little's law allows 100 / 0.020 = 5000 in a second
// prints something like:   a pool of 100 finished 4500
// prints something like: virtual threads: 60 times as many as the pool of 10
