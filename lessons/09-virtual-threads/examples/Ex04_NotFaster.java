// Question: A thousand virtual threads compute. How many of them are at work at the same time?
// Run: java examples/Ex04_NotFaster.java
// Then: let each of them sleep for a millisecond in the middle of its work. What changes, and why?

import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

final int tasks = 1_000;
final AtomicInteger atWork = new AtomicInteger();
final AtomicInteger most = new AtomicInteger();
final LongAdder sum = new LongAdder();

void main() {
  try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
    for (int i = 0; i < tasks; i++) {
      threads.submit(() -> {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        compute();
        atWork.decrementAndGet();
      });
    }
  }
  IO.println("sum: " + sum);
  int processors = Runtime.getRuntime().availableProcessors();
  IO.println("more at work than processors: " + (most.get() > processors));
}

/** Some hundred microseconds of work, without any wait. */
void compute() {
  long own = 0;
  for (int i = 0; i < 100_000; i++) {
    own += i % 7;
  }
  sum.add(own);
}

// Expect: never more than there are processors. A virtual thread that computes keeps its carrier
// until it has finished, so the others don't even begin.
// prints: sum: 299995000
// prints: more at work than processors: false
