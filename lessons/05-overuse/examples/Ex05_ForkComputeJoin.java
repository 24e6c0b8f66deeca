// Question: How are the halves of a range summed at the same time?
// Run: java examples/Ex05_ForkComputeJoin.java
// Then: set the cutoff to 16, to 8, to 1. How many leaves and forks are there? With which of these
// cutoffs does the program still end?

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

final int cutoff = 4;
final Set<Integer> leaves = new ConcurrentSkipListSet<>(); // the first number of each leaf
final AtomicInteger atWork = new AtomicInteger();
final AtomicInteger most = new AtomicInteger();
final CountDownLatch meeting = new CountDownLatch(4); // each leaf waits here until four have come

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
    long other = right.compute(); // meanwhile another thread may take the left half
    long one = left.join();
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

// Expect: the right sum from four leaves, and all four leaves at work at the same time.
// prints: sum: 120
// prints: leaves: [0..3, 4..7, 8..11, 12..15]
// prints: most leaves at work at once: 4
