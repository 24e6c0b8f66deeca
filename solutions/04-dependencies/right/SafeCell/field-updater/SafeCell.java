// kind: a field updater that replaces a small object by another one
package dependencies;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

public final class SafeCell {
  private static final AtomicReferenceFieldUpdater<SafeCell, State> S =
      AtomicReferenceFieldUpdater.newUpdater(SafeCell.class, State.class, "state");

  private static final class State {
    int sum;
    int calls;
  }

  private volatile State state = new State();

  public SafeCell() {}

  public void add(int n) {
    S.updateAndGet(
        this,
        was -> {
          State next = new State();
          next.sum = was.sum + n;
          next.calls = was.calls + 1;
          return next;
        });
  }

  public int get() {
    return state.sum;
  }
}
