// Question: The producer is fast, and the consumer has not begun. How far does the producer get?
// Run: java examples/Ex03_BackPressure.java
// Then: give the bounded queue room for 100. What changes, and what does not?

import java.util.concurrent.*;

void main() throws InterruptedException {
  produce("without a bound", new LinkedBlockingQueue<>());
  produce("with room for 3", new ArrayBlockingQueue<>(3));
  produce("without any room", new SynchronousQueue<>());
}

void produce(String name, BlockingQueue<Integer> queue) throws InterruptedException {
  int put = 0;
  while (put < 1_000 && queue.offer(put)) { // put would wait where offer says false
    put++;
  }
  IO.println(name + ": " + put + " items are waiting");
}

// Expect: a queue without a bound takes everything. A bounded one stops the producer when it is
// full.
// A SynchronousQueue has no room at all: it takes an item only if somebody is waiting for it.
// prints: without a bound: 1000 items are waiting
// prints: with room for 3: 3 items are waiting
// prints: without any room: 0 items are waiting
