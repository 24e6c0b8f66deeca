// kind: LongAdder
package dependencies;

import java.util.concurrent.atomic.LongAdder;

public final class SafeCell {

  private final LongAdder value = new LongAdder();

  public SafeCell() {}

  public void add(int n) {
    value.add(n);
  }

  public int get() {
    return value.intValue();
  }
}
