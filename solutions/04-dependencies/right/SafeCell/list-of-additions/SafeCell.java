// kind: a list of all additions, summed up under its own lock
package dependencies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class SafeCell {
  private final List<Integer> all = Collections.synchronizedList(new ArrayList<>());

  public void add(int n) {
    all.add(n);
  }

  public int get() {
    synchronized (all) {
      int s = 0;
      for (int x : all) s += x;
      return s;
    }
  }
}
