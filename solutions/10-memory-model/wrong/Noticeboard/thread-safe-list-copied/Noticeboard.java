// misconception: published-in-pieces
// says: Meanwhile R read
// from: right/copies-under-a-lock
package memorymodel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class Noticeboard {

  private final List<Integer> numbers = new CopyOnWriteArrayList<>();

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    numbers.clear();
    numbers.addAll(list);
  }

  public List<Integer> latest() {
    return List.copyOf(numbers);
  }
}
