// Question: Two threads take from a queue. How do I tell them that no more items will come?
// Run: java examples/Ex11_OnePill.java
// Then: put a second "END" into the queue. Compare with Ex12_QueueHandOff.java, the right program.

import java.util.*;
import java.util.concurrent.*;

BlockingQueue<String> lines = new ArrayBlockingQueue<>(2);

void main() throws InterruptedException {
  List<Thread> takers = List.of(new Thread(() -> takeAll()), new Thread(() -> takeAll()));
  takers.forEach(Thread::start);
  for (String line : List.of("to be", "or not", "to be")) {
    lines.put(line); // waits while two lines are in the queue
  }
  lines.put("END"); // one pill, and two takers

  while (takers.stream().filter(Thread::isAlive).count() == 2) {
    Thread.onSpinWait();
  }
  Thread other = takers.stream().filter(Thread::isAlive).findFirst().orElseThrow();
  while (other.getState() != Thread.State.WAITING) {
    Thread.onSpinWait();
  }
  IO.println("takers that have ended: 1");
  IO.println("the other one is " + other.getState());
  other.interrupt(); // so that this program ends
}

void takeAll() {
  try {
    while (!lines.take().equals("END")) { // takes a line, or waits until there is one
      // a real taker would do something with it
    }
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}

// Expect: one taker gets the end mark and ends. The other one waits for ever.
// prints: takers that have ended: 1
// prints: the other one is WAITING
