// Play: Try again
// Question: The record is 3. A jumps 10, and B jumps 7. Each of them sets a new record only if the
// record is still the one that it has looked at, and else tries again. Can the record be wrong now?

import explorer.Scenario;
import java.util.concurrent.atomic.AtomicLong;

class LongJump {
  final AtomicLong record = new AtomicLong(3);

  void raise(long jump) {
    long seen = record.get();
    while (jump > seen && !record.compareAndSet(seen, jump)) {
      seen = record.get();
    }
  }
}

/** What the two threads do, and what must hold afterwards. */
class TryAgain extends Scenario {
  final LongJump longJump = new LongJump();

  TryAgain() {
    task("A", () -> longJump.raise(10));
    task("B", () -> longJump.raise(7));
  }

  @Override
  protected void verify() {
    require(longJump.record.get() == 10, "A jumped 10, and the record is " + longJump.record + ".");
  }
}
