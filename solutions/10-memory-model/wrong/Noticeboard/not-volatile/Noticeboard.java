// misconception: earlier-is-before
// says: numbers
// from: reference
package memorymodel;

import java.util.List;

public final class Noticeboard {

  private List<Integer> numbers = List.of();

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    numbers = List.copyOf(list);
  }

  public List<Integer> latest() {
    return numbers;
  }
}
