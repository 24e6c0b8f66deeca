// misconception: a-lock-of-its-own
// says: takings
// from: right/two-blocks
package profiling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private Integer takings = 0;

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new ConcurrentHashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    boolean[] taken = new boolean[1];
    shelf.computeIfPresent(
        kind,
        (_, left) -> {
          taken[0] = left > 0;
          return taken[0] ? left - 1 : left;
        });
    if (!taken[0]) {
      return Optional.empty();
    }
    String cake = decorator.decorate(kind);
    synchronized (takings) {
      takings += price;
    }
    return Optional.of(cake);
  }

  public int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public int takings() {
    synchronized (takings) {
      return takings;
    }
  }
}
