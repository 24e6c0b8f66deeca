// misconception: one-side-locked
// says: numbers
// from: right/copies-under-a-lock
package memorymodel;

import java.util.List;

public final class Noticeboard {

  private List<Integer> numbers = List.of();

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    synchronized (this) {
      numbers = List.copyOf(list);
    }
  }

  public List<Integer> latest() {
    return numbers;
  }
}
