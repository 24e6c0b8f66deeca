// kind: a queue: the last one is the latest
package memorymodel;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

public final class Noticeboard {

  private final ConcurrentLinkedDeque<List<Integer>> lists = new ConcurrentLinkedDeque<>();

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    lists.addLast(List.copyOf(list));
  }

  public List<Integer> latest() {
    List<Integer> last = lists.peekLast();
    return last == null ? List.of() : last;
  }
}
