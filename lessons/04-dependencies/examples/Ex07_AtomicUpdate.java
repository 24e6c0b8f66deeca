// Question: B still runs at the worst moment. How can the result be right without a lock?
// Run: java examples/Ex07_AtomicUpdate.java
// Then: replace the loop by value.incrementAndGet(), which has the same effect in one call.

import java.util.concurrent.atomic.*;

AtomicInteger value = new AtomicInteger();

void main() throws InterruptedException {
  Thread b = new Thread(() -> IO.println("B adds 1, and makes it " + value.incrementAndGet()));

  boolean replaced = false;
  while (!replaced) {
    int read = value.get();
    IO.println("A reads " + read);
    if (read == 0) { // in the first round, B comes in between
      b.start();
      b.join();
    }
    replaced = value.compareAndSet(read, read + 1); // compares and writes, in one step
    IO.println("A replaces " + read + " by " + (read + 1) + "? " + replaced);
  }

  IO.println("added twice: " + value);
}

// Expect: 2. A's write is refused, because the value isn't what A has read. So A tries again.
// prints: A reads 0
// prints: B adds 1, and makes it 1
// prints: A replaces 0 by 1? false
// prints: A reads 1
// prints: A replaces 1 by 2? true
// prints: added twice: 2
