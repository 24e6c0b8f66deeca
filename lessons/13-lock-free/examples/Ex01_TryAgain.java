// Question: What does a compareAndSet loop do if another thread comes first?
// Run: java examples/Ex01_TryAgain.java
// Then: let the rival put 20 in instead of 4. What does raise return now, and after how many tries?
// In a browser, play/TryAgain.html lets you move two threads yourself.

import java.util.concurrent.atomic.*;

final AtomicLong record = new AtomicLong(3);
int tries;

void main() {
  // The rival comes between the look and the first compareAndSet.
  boolean raised = raise(10, () -> record.set(4));
  IO.println("raised: " + raised + ", after " + tries + " tries, the record is " + record);

  // What compareAndSet does with a number that is not there any more: nothing.
  IO.println("compareAndSet(3, 99): " + record.compareAndSet(3, 99) + ", the record is " + record);

  // The same loop, ready-made. It gives the old number or the new one.
  IO.println("accumulateAndGet: " + record.accumulateAndGet(7, Math::max));
}

boolean raise(long value, Runnable rival) {
  while (true) {
    tries++;
    long seen = record.get();
    if (seen >= value) {
      return false;
    }
    if (tries == 1) {
      rival.run();
    }
    if (record.compareAndSet(seen, value)) {
      return true;
    }
  }
}

// Expect: the first compareAndSet fails, because the record is not 3 any more. The second try
// begins
// with a new look, and succeeds.
// prints: raised: true, after 2 tries, the record is 10
// prints: compareAndSet(3, 99): false, the record is 10
// prints: accumulateAndGet: 10
