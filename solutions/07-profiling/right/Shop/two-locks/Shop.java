// kind: one lock for the shelf and another for the till, both private objects
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private int takings;
  private final Object shelfLock = new Object();
  private final Object tillLock = new Object();

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new HashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    synchronized (shelfLock) {
      int left = shelf.getOrDefault(kind, 0);
      if (left == 0) {
        return Optional.empty();
      }
      shelf.put(kind, left - 1);
    }
    String cake = decorator.decorate(kind);
    synchronized (tillLock) {
      takings += price;
    }
    return Optional.of(cake);
  }

  public int left(String kind) {
    synchronized (shelfLock) {
      return shelf.getOrDefault(kind, 0);
    }
  }

  public int takings() {
    synchronized (tillLock) {
      return takings;
    }
  }
}
