// kind: a new array each time
package memorymodel;

import java.util.List;

public final class Noticeboard {

  private volatile Integer[] numbers = {};

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    numbers = list.toArray(new Integer[0]);
  }

  public List<Integer> latest() {
    return List.of(numbers);
  }
}
