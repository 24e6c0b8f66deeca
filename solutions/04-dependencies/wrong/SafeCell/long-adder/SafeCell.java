// misconception: sum-is-a-snapshot
// says: R was still adding up
// from: right/atomic
package dependencies;

import java.util.concurrent.atomic.LongAdder;

public final class SafeCell {
  private final LongAdder v = new LongAdder();

  public void add(int n) {
    v.add(n);
  }

  public int get() {
    return v.intValue();
  }
}
