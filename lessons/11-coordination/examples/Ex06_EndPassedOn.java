// Question: There are three consumers and one end mark. How do all of them hear of the end?
// Run: java examples/Ex06_EndPassedOn.java
// Then: leave out the line that passes the mark on. How many consumers end?

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  BlockingQueue<Optional<Integer>> queue = new ArrayBlockingQueue<>(2); // empty: the end mark
  try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
    List<Future<Integer>> sums = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sums.add(pool.submit(() -> addUp(queue)));
    }
    for (int i = 1; i <= 100; i++) {
      queue.put(Optional.of(i));
    }
    queue.put(Optional.empty());

    int sum = 0;
    for (Future<Integer> one : sums) {
      sum += one.get(); // waits until this consumer has ended
    }
    IO.println("three consumers have ended, and added up " + sum);
  }
  IO.println("left in the queue: " + queue);
}

int addUp(BlockingQueue<Optional<Integer>> queue) throws InterruptedException {
  int sum = 0;
  Optional<Integer> next = queue.take();
  while (next.isPresent()) {
    sum += next.get();
    next = queue.take();
  }
  queue.put(
      next); // for the next consumer: the mark was the last one in the queue, so there is room
  return sum;
}

// Expect: each consumer that takes the mark puts it back and ends. The last one leaves it there.
// prints: three consumers have ended, and added up 5050
// prints: left in the queue: [Optional.empty]
