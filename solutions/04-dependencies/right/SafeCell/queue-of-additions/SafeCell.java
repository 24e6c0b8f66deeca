// kind: a thread-safe queue keeps each addition; get adds them up
package dependencies;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

public final class SafeCell {

  private final Queue<Integer> additions = new ConcurrentLinkedQueue<>();

  public SafeCell() {}

  public void add(int n) {
    additions.add(n);
  }

  public int get() {
    return additions.stream().mapToInt(Integer::intValue).sum();
  }
}
