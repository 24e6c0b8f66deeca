// kind: one list, and copies of it, under a lock
package memorymodel;

import java.util.ArrayList;
import java.util.List;

public final class Noticeboard {

  private final List<Integer> numbers = new ArrayList<>();

  public Noticeboard() {}

  public synchronized void publish(List<Integer> list) {
    numbers.clear();
    numbers.addAll(list);
  }

  public synchronized List<Integer> latest() {
    return new ArrayList<>(numbers);
  }
}
