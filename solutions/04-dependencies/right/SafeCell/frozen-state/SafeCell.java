// kind: an immutable record behind an AtomicReference
package dependencies;

import java.util.concurrent.atomic.AtomicReference;

public final class SafeCell {

  private record State(int value) {}

  private final AtomicReference<State> state = new AtomicReference<>(new State(0));

  public SafeCell() {}

  public void add(int n) {
    state.updateAndGet(old -> new State(old.value() + n));
  }

  public int get() {
    return state.get().value();
  }
}
