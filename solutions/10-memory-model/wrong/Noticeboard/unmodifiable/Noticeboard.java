// misconception: unmodifiable-is-a-copy
// says: the caller changed its own list
// from: reference
package memorymodel;

import java.util.Collections;
import java.util.List;

public final class Noticeboard {

  private volatile List<Integer> numbers = List.of();

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    numbers = Collections.unmodifiableList(list);
  }

  public List<Integer> latest() {
    return numbers;
  }
}
