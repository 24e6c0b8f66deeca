// misconception: copied-reference
// says: the list that had been
// from: reference
package memorymodel;

import java.util.ArrayList;
import java.util.List;

public final class Noticeboard {

  private volatile List<Integer> numbers = new ArrayList<>();

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    numbers.clear();
    numbers.addAll(list);
  }

  public List<Integer> latest() {
    return numbers;
  }
}
