// kind: a private ArrayList behind a volatile field, copied when it is read
package memorymodel;

import java.util.ArrayList;
import java.util.List;

public final class Noticeboard {

  private volatile ArrayList<Integer> numbers = new ArrayList<>();

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    numbers = new ArrayList<>(list);
  }

  public List<Integer> latest() {
    return new ArrayList<>(numbers);
  }
}
