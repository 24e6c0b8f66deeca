// misconception: copied-reference
// says: the caller changed its own list
// from: reference
package memorymodel;

import java.util.List;

public final class Noticeboard {

  private volatile List<Integer> numbers = List.of();

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    numbers = list;
  }

  public List<Integer> latest() {
    return numbers;
  }
}
