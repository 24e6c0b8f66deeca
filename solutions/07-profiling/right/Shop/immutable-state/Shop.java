// kind: one immutable record of shelf and takings, exchanged by compareAndSet on an AtomicReference
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
      Map<String, Integer> fewer = new HashMap<>(shelf);
      fewer.merge(kind, -1, Integer::sum);
      return new State(Map.copyOf(fewer), takings);
    }

    State paid(int price) {
      return new State(shelf, takings + price);
    }
  }

  private final AtomicReference<State> state;
  private final int price;
  private final Decorator decorator;

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.state = new AtomicReference<>(new State(Map.copyOf(cakes), 0));
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    State before;
    do {
      before = state.get();
      if (before.left(kind) == 0) {
        return Optional.empty();
      }
    } while (!state.compareAndSet(before, before.without(kind)));
    String cake = decorator.decorate(kind);
    state.updateAndGet(now -> now.paid(price));
    return Optional.of(cake);
  }

  public int left(String kind) {
    return state.get().left(kind);
  }

  public int takings() {
    return state.get().takings();
  }
}
