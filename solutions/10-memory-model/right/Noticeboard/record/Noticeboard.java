// kind: a record with final fields behind a volatile one
package memorymodel;

import java.util.List;

public final class Noticeboard {

  private record Notice(List<Integer> numbers) {
    Notice {
      numbers = List.copyOf(numbers);
    }
  }

  private volatile Notice notice = new Notice(List.of());

  public Noticeboard() {}

  public void publish(List<Integer> list) {
    notice = new Notice(list);
  }

  public List<Integer> latest() {
    return notice.numbers();
  }
}
