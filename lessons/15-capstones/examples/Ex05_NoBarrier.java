// Question: What happens if a worker goes on to the next step before the others are done?
// Run: java examples/Ex05_NoBarrier.java
// Then: let the second worker go first. Which cells are wrong now?

import java.util.*;
import java.util.concurrent.*;

final int steps = 4;

/** Heat in a rod: the left end is hot, the right end is cold, and both stay as they are. */
double[][] rods() {
  double[] rod = {96, 0, 0, 0, 0, 0, 0, 0};
  return new double[][] {rod, rod.clone()}; // one to read from, and one to write to
}

/** A worker: all steps for the cells of its band. */
Runnable worker(double[][] rods, int from, int to, CyclicBarrier barrier) {
  return () -> {
    for (int step = 0; step < steps; step++) {
      double[] now = rods[step % 2];
      double[] next = rods[(step + 1) % 2];
      for (int i = from; i < to; i++) {
        next[i] = (now[i - 1] + now[i + 1]) / 2;
      }
      if (barrier != null) {
        await(barrier);
      }
    }
  };
}

void await(CyclicBarrier barrier) {
  try {
    barrier.await();
  } catch (InterruptedException | BrokenBarrierException e) {
    throw new IllegalStateException(e);
  }
}

void main() throws InterruptedException {
  var serial = rods();
  worker(serial, 1, 7, null).run();
  IO.println("one worker: " + Arrays.toString(serial[steps % 2]));

  var safe = rods();
  var barrier = new CyclicBarrier(2);
  var first = Thread.ofPlatform().start(worker(safe, 1, 4, barrier));
  var second = Thread.ofPlatform().start(worker(safe, 4, 7, barrier));
  first.join();
  second.join();
  IO.println("with a barrier: " + Arrays.toString(safe[steps % 2]));

  // Without a barrier, the second worker may begin as late as that:
  var unsafe = rods();
  Thread.ofPlatform().start(worker(unsafe, 1, 4, null)).join();
  Thread.ofPlatform().start(worker(unsafe, 4, 7, null)).join();
  IO.println("without a barrier: " + Arrays.toString(unsafe[steps % 2]));
}

// Expect: with a barrier the result is that of one worker. Without it, the first worker reads cells
// that the second one has not computed yet, and the second worker reads cells of a later step.
// prints: one worker: [96.0, 60.0, 36.0, 12.0, 6.0, 0.0, 0.0, 0.0]
// prints: with a barrier: [96.0, 60.0, 36.0, 12.0, 6.0, 0.0, 0.0, 0.0]
// prints: without a barrier: [96.0, 60.0, 36.0, 12.0, 7.5, 4.5, 1.5, 0.0]
