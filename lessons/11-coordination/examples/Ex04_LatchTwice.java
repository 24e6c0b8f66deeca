// Question: Can a latch be used in two phases? Can a barrier?
// Run: java examples/Ex04_LatchTwice.java
// Then: let the barrier run an action: new CyclicBarrier(2, () -> IO.println("both are there")).

import java.util.concurrent.*;

void main() throws Exception {
  CountDownLatch latch = new CountDownLatch(2);
  latch.countDown();
  latch.countDown();
  IO.println("phase 0: the latch is at " + latch.getCount() + ", and open");
  IO.println("phase 1: the latch is at " + latch.getCount() + ", before anybody has come");

  CyclicBarrier barrier = new CyclicBarrier(2);
  Thread other =
      Thread.ofPlatform()
          .start(() -> {
            meet(barrier);
            meet(barrier);
          });
  for (int phase = 0; phase < 2; phase++) {
    meet(barrier);
    IO.println("phase " + phase + ": both have met at the barrier");
  }
  other.join();
}

void meet(CyclicBarrier barrier) {
  try {
    barrier.await();
  } catch (InterruptedException | BrokenBarrierException e) {
    throw new IllegalStateException(e);
  }
}

// Expect: a latch that has come to 0 stays open, so in the second phase nobody waits there. A
// barrier
// closes again by itself.
// prints: phase 0: the latch is at 0, and open
// prints: phase 1: the latch is at 0, before anybody has come
// prints: phase 0: both have met at the barrier
// prints: phase 1: both have met at the barrier
