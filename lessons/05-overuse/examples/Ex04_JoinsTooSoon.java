// Question: Each range forks one half. Why do two leaves never run at the same time?
// Run: java examples/Ex04_JoinsTooSoon.java
// Then: make each leaf wait for a second one, with CountDownLatch(2). Why does no second leaf come?
// Compare with Ex05_ForkComputeJoin.java, the correct program.

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

final int cutoff = 4;
final Set<Integer> leaves = new ConcurrentSkipListSet<>(); // the first number of each leaf
final AtomicInteger atWork = new AtomicInteger();
final AtomicInteger most = new AtomicInteger();
final CountDownLatch meeting = new CountDownLatch(1); // with 2 this would never end

void main() {
  try (ForkJoinPool pool = new ForkJoinPool(4)) {
    IO.println("sum: " + pool.invoke(new Sum(0, 16)));
  }
  IO.println("leaves: " + leaves.stream().map(from -> from + ".." + (from + cutoff - 1)).toList());
  IO.println("most leaves at work at once: " + most);
}

/** The sum of the numbers from {@code from} to {@code to - 1}. */
class Sum extends RecursiveTask<Long> {
  final int from;
  final int to;

  Sum(int from, int to) {
    this.from = from;
    this.to = to;
  }

  @Override
  protected Long compute() {
    if (to - from <= cutoff) {
      return leaf(from, to);
    }
    int mid = from + (to - from) / 2;
    Sum left = new Sum(from, mid);
    Sum right = new Sum(mid, to);
    left.fork();
    long one = left.join(); // waits for the left half before any thread has begun the right one
    long other = right.compute();
    return one + other;
  }
}

long leaf(int from, int to) {
  leaves.add(from);
  most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
  meeting.countDown();
  try {
    meeting.await();
  } catch (InterruptedException e) {
    throw new IllegalStateException(e);
  }
  long sum = 0;
  for (int x = from; x < to; x++) {
    sum += x;
  }
  atWork.decrementAndGet();
  return sum;
}

// Expect: the right sum from four leaves in a pool of four, but no two leaves at the same time.
// prints: sum: 120
// prints: leaves: [0..3, 4..7, 8..11, 12..15]
// prints: most leaves at work at once: 1
