// misconception: locked-in-pieces
// says: only apple cake
// from: right/two-blocks
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private int takings;

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new HashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    if (left(kind) == 0) {
      return Optional.empty();
    }
    synchronized (this) {
      shelf.merge(kind, -1, Integer::sum);
    }
    String cake = decorator.decorate(kind);
    synchronized (this) {
      takings += price;
    }
    return Optional.of(cake);
  }

  public synchronized int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public synchronized int takings() {
    return takings;
  }
}
