// Question: How do I make many calls, but never more than three at a time?
// Run: java examples/Ex07_ThreeAtATime.java
// Then: let four calls meet. What happens? And what happens if there are only two calls?

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

final AtomicInteger underWay = new AtomicInteger();
final AtomicInteger most = new AtomicInteger();
final CountDownLatch meeting = new CountDownLatch(3); // each call waits until three have begun

/** This stands for a request to another machine. */
int ask(int x) {
  most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
  meeting.countDown();
  try {
    meeting.await();
  } catch (InterruptedException e) {
    throw new IllegalStateException(e);
  }
  underWay.decrementAndGet();
  return x * x;
}

void main() {
  List<Integer> squares =
      Stream.of(1, 2, 3, 4, 5, 6).gather(Gatherers.mapConcurrent(3, x -> ask(x))).toList();
  IO.println(squares);
  IO.println("most calls at once: " + most);
}

// Expect: the results in the order of the calls, and three calls at the same time, never four.
// prints: [1, 4, 9, 16, 25, 36]
// prints: most calls at once: 3
