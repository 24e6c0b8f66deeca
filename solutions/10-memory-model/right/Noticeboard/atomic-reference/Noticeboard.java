// kind: an AtomicReference to an immutable list
package memorymodel;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class Noticeboard {

  private final AtomicReference<List<Integer>> numbers = new AtomicReference<>(List.of());

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    numbers.set(List.copyOf(list));
  }

  public List<Integer> latest() {
    return numbers.get();
  }
}
