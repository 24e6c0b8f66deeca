package dependencies.scenes;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.CountDownLatch;

/** Lines after which one more is to come, and never does: whoever asks for it waits. */
public final class LinesMissingTheLast extends AbstractList<String> implements RandomAccess {
  private final List<String> lines;
  private final CountDownLatch never = new CountDownLatch(1);

  public LinesMissingTheLast(String... lines) {
    this.lines = List.of(lines);
  }

  @Override
  public String get(int index) {
    if (index == lines.size()) {
      LineCutting.await(never);
    }
    return lines.get(index);
  }

  @Override
  public int size() {
    return lines.size() + 1;
  }
}
