// misconception: earlier-is-before
// says: numbers
// from: reference
package memorymodel;

import java.util.List;

public final class Noticeboard {

  private List<Integer> numbers = List.of();
  private volatile int version;

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    version++;
    numbers = List.copyOf(list);
  }

  public List<Integer> latest() {
    int seen = version;
    return seen == 0 ? List.of() : numbers;
  }
}
