// Question: One of three workers fails and never comes to the barrier. What do the others see?
// Run: java examples/Ex05_BrokenBarrier.java
// Then: call barrier.reset() in place of fail(barrier). Which of the two waits for ever, and why?

import java.util.concurrent.*;

void main() throws InterruptedException {
  CyclicBarrier barrier = new CyclicBarrier(3);
  Thread early = Thread.ofPlatform().daemon().start(() -> come("the early one", barrier));
  while (barrier.getNumberWaiting() < 1) {
    Thread.onSpinWait(); // only so that the example always goes the same way
  }

  fail(barrier);
  early.join();

  Thread late = Thread.ofPlatform().daemon().start(() -> come("the late one", barrier));
  late.join();
}

void come(String name, CyclicBarrier barrier) {
  try {
    barrier.await();
  } catch (InterruptedException | BrokenBarrierException e) {
    IO.println(name + ": " + e.getClass().getSimpleName());
  }
}

/** A thread that comes interrupted does not wait: it breaks the barrier. */
void fail(CyclicBarrier barrier) {
  Thread.currentThread().interrupt();
  try {
    barrier.await();
  } catch (InterruptedException | BrokenBarrierException e) {
    Thread.interrupted(); // that was the purpose
  }
}

// Expect: whoever waits at the barrier is woken by a BrokenBarrierException, and whoever comes
// later
// gets one at once. Neither tells what has happened to the worker that failed.
// prints: the early one: BrokenBarrierException
// prints: the late one: BrokenBarrierException
