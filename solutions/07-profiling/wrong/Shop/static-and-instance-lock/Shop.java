// misconception: a-lock-of-its-own
// says: A data race
// from: right/two-blocks
package profiling;

import java.util.*;

public final class Shop {
  private final Map<String, Integer> shelf;
  private int takings;
  private final int price;
  private final Decorator decorator;

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new HashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    synchronized (this) {
      int left = shelf.getOrDefault(kind, 0);
      if (left == 0) return Optional.empty();
      shelf.put(kind, left - 1);
    }
    String cake = decorator.decorate(kind);
    synchronized (Shop.class) {
      takings += price;
    }
    return Optional.of(cake);
  }

  public int left(String kind) {
    synchronized (this) {
      return shelf.getOrDefault(kind, 0);
    }
  }

  public int takings() {
    synchronized (this) {
      return takings;
    }
  }
}
