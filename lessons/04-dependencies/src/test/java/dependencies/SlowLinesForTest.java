package dependencies;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import kit.Gate;

/** Lines of which the last one is not there yet: whoever asks for it is held at the gate. */
final class SlowLinesForTest extends AbstractList<String> implements RandomAccess {
  private final List<String> lines;
  private final Gate beforeTheLast;

  SlowLinesForTest(Gate beforeTheLast, String... lines) {
    this.beforeTheLast = beforeTheLast;
    this.lines = List.of(lines);
  }

  @Override
  public String get(int index) {
    if (index == lines.size() - 1) {
      beforeTheLast.hold();
    }
    return lines.get(index);
  }

  @Override
  public int size() {
    return lines.size();
  }
}
