// kind: the whole shop is one immutable record in an AtomicReference, and each step replaces it
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

public final class Shop {
  private record State(Map<String, Integer> shelf, int takings) {
    int left(String kind) {
      return shelf.getOrDefault(kind, 0);
    }

    State without(String kind) {
      if (left(kind) == 0) {
        return this;
      }
      Map<String, Integer> rest = new HashMap<>(shelf);
      rest.merge(kind, -1, Integer::sum);
      return new State(rest, takings);
    }

    State with(int payment) {
      return new State(shelf, takings + payment);
    }
  }

  private final AtomicReference<State> state;
  private final int price;
  private final Decorator decorator;

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.state = new AtomicReference<>(new State(new HashMap<>(cakes), 0));
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    State before = state.getAndUpdate(s -> s.without(kind));
    if (before.left(kind) == 0) {
      return Optional.empty();
    }
    String cake = decorator.decorate(kind);
    state.updateAndGet(s -> s.with(price));
    return Optional.of(cake);
  }

  public int left(String kind) {
    return state.get().left(kind);
  }

  public int takings() {
    return state.get().takings();
  }
}
