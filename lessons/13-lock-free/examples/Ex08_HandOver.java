// Question: One thread writes an item and then a flag. May the other one read the item?
// Run: java examples/Ex08_HandOver.java
// Then: use setPlain and getPlain. Does the output change? Does that prove anything?

import java.util.concurrent.atomic.*;

int item; // plain: only the flag makes it visible
final AtomicBoolean isThere = new AtomicBoolean();

void main() throws InterruptedException {
  Thread consumer =
      Thread.ofPlatform()
          .start(() -> {
            while (!isThere.getAcquire()) {
              Thread.onSpinWait(); // for this example only: a queue would let it sleep
            }
            IO.println("the item: " + item);
          });
  item = 42;
  isThere.setRelease(true); // last: what was written before goes with it
  consumer.join();
}

// Expect: whoever acquires the flag sees everything that was written before its release. So it is
// always 42.
// prints: the item: 42
