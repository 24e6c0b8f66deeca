// Question: How many steps does an addition take, if others come first as often as they can?
// Run: java examples/Ex03_CountTheSteps.java
// Then: let the rival come first only every second time. How many tries are there?

import java.util.concurrent.atomic.*;

void main() {
  IO.println("rivals  loop: tries  one call: steps");
  for (int rivals : new int[] {0, 1, 10, 1_000}) {
    IO.println("%6d %12d %16d".formatted(rivals, triesOfLoop(rivals), stepsOfOneCall(rivals)));
  }
}

/** A rival adds before each compareAndSet, as long as there are rivals left. */
int triesOfLoop(int rivals) {
  var counter = new AtomicInteger();
  int tries = 0;
  while (true) {
    tries++;
    int seen = counter.get();
    if (tries <= rivals) {
      counter.incrementAndGet(); // the rival has come to its end, and this thread has not
    }
    if (counter.compareAndSet(seen, seen + 1)) {
      return tries;
    }
  }
}

/** The rivals may come before it or after it, but not into it. */
int stepsOfOneCall(int rivals) {
  var counter = new AtomicInteger();
  counter.addAndGet(rivals);
  counter.incrementAndGet();
  return 1;
}

// Expect: the loop is lock-free: each failed try means that another thread has succeeded. But it is
// not wait-free: nobody can say how many tries one thread needs. The single call is wait-free.
// prints: rivals  loop: tries  one call: steps
// prints:      0            1                1
// prints:      1            2                1
// prints:     10           11                1
// prints:   1000         1001                1
