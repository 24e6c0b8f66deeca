// misconception: unsafe-type-shared
// says: Two customers wanted the only apple cake
// from: right/two-locks
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
    int left = shelf.getOrDefault(kind, 0);
    if (left == 0) {
      return Optional.empty();
    }
    shelf.put(kind, left - 1);
    String cake = decorator.decorate(kind);
    takings += price;
    return Optional.of(cake);
  }

  public int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public int takings() {
    return takings;
  }
}
