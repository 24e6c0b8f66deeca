// misconception: published-in-pieces
// says: Meanwhile R read []
// from: reference
package memorymodel;

import java.util.ArrayList;
import java.util.List;

public final class Noticeboard {

  private volatile List<Integer> numbers = List.of();

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    numbers = new ArrayList<>();
    numbers.addAll(list);
  }

  public List<Integer> latest() {
    return List.copyOf(numbers);
  }
}
