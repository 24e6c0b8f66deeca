// Question: Two people give way to each other, again and again. When does one of them get on?
// Run: java examples/Ex02_AfterYou.java
// Then: leave out the second meet(), so that they may get out of step. What is printed now?

import java.util.concurrent.*;
import java.util.concurrent.locks.*;

final Lock left = new ReentrantLock();
final Lock right = new ReentrantLock();
final CyclicBarrier together = new CyclicBarrier(2);

void main() throws Exception {
  // In each round both do the same at the same time: the barrier keeps them in step.
  Thread ann = new Thread(() -> rounds("Ann", left, right));
  Thread bob = new Thread(() -> rounds("Bob", right, left));
  ann.start();
  bob.start();
  ann.join();
  bob.join();

  // Now they are out of step, as if Bob had paused for longer than Ann.
  IO.println("Ann passes: " + passes(left, right));
  IO.println("Bob passes: " + passes(right, left));
}

void rounds(String who, Lock first, Lock second) {
  int gaveWay = 0;
  for (int round = 1; round <= 1_000; round++) {
    first.lock();
    meet(); // each has one side
    boolean passed = second.tryLock();
    meet(); // each has looked at the other side
    if (passed) {
      second.unlock();
    } else {
      gaveWay++;
    }
    first.unlock();
    meet(); // both sides are free
  }
  if (who.equals("Ann")) {
    IO.println("in step, 1000 rounds: each of them gave way " + gaveWay + " times");
  }
}

boolean passes(Lock first, Lock second) {
  first.lock();
  try {
    boolean passed = second.tryLock();
    if (passed) {
      second.unlock();
    }
    return passed;
  } finally {
    first.unlock();
  }
}

void meet() {
  try {
    together.await();
  } catch (InterruptedException | BrokenBarrierException e) {
    throw new IllegalStateException(e);
  }
}

// Expect: as long as they are in step, nobody passes: a livelock. Once they are out of step, both
// pass at their first attempt.
// prints: in step, 1000 rounds: each of them gave way 1000 times
// prints: Ann passes: true
// prints: Bob passes: true
