// kind: two short synchronized blocks on a lock of its own
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private int takings;
  private final Object counter = new Object();

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new HashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    synchronized (counter) {
      Integer left = shelf.get(kind);
      if (left == null || left == 0) {
        return Optional.empty();
      }
      shelf.put(kind, left - 1);
    }
    String cake = decorator.decorate(kind);
    synchronized (counter) {
      takings += price;
    }
    return Optional.of(cake);
  }

  public int left(String kind) {
    synchronized (counter) {
      return shelf.getOrDefault(kind, 0);
    }
  }

  public int takings() {
    synchronized (counter) {
      return takings;
    }
  }
}
