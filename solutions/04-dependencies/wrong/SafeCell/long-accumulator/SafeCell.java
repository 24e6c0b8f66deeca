// misconception: sum-is-a-snapshot
// says: R was still adding up when A called
// from: right/atomic
package dependencies;

import java.util.concurrent.atomic.LongAccumulator;

public final class SafeCell {
  private final LongAccumulator sum = new LongAccumulator(Long::sum, 0);

  public void add(int n) {
    sum.accumulate(n);
  }

  public int get() {
    return (int) sum.get();
  }
}
