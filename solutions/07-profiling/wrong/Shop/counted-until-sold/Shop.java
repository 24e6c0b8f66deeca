// misconception: lines-can-move
// says: left said 1
// from: reference
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private int takings;
  private final Map<String, Integer> reserved = new HashMap<>();

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new HashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    synchronized (this) {
      int taken = reserved.getOrDefault(kind, 0);
      if (shelf.getOrDefault(kind, 0) - taken == 0) {
        return Optional.empty();
      }
      reserved.put(kind, taken + 1);
    }
    boolean decorated = false;
    try {
      String cake = decorator.decorate(kind);
      decorated = true;
      return Optional.of(cake);
    } finally {
      synchronized (this) {
        reserved.merge(kind, -1, Integer::sum);
        shelf.merge(kind, -1, Integer::sum);
        if (decorated) {
          takings += price;
        }
      }
    }
  }

  public synchronized int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public synchronized int takings() {
    return takings;
  }
}
