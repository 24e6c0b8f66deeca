// Play: Lost record
// Question: The record is 3. A jumps 10, and B jumps 7. Each of them looks at the record, and sets
// a
// new one if its own jump is better. Can the record be wrong afterwards?

import explorer.Scenario;
import java.util.concurrent.atomic.AtomicLong;

class LongJump {
  final AtomicLong record = new AtomicLong(3);

  void raise(long jump) {
    if (jump > record.get()) {
      record.set(jump);
    }
  }
}

/** What the two threads do, and what must hold afterwards. */
class LostRecord extends Scenario {
  final LongJump longJump = new LongJump();

  LostRecord() {
    task("A", () -> longJump.raise(10));
    task("B", () -> longJump.raise(7));
  }

  @Override
  protected void verify() {
    require(longJump.record.get() == 10, "A jumped 10, and the record is " + longJump.record + ".");
  }
}
