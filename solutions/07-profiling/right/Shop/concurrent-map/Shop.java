// kind: a concurrent map that takes in one step, and an atomic sum
package profiling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

public final class Shop {
  private final ConcurrentMap<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private final AtomicInteger takings = new AtomicInteger();

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new ConcurrentHashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    while (true) {
      Integer left = shelf.get(kind);
      if (left == null || left == 0) {
        return Optional.empty();
      }
      if (shelf.replace(kind, left, left - 1)) {
        break;
      }
    }
    String cake = decorator.decorate(kind);
    takings.addAndGet(price);
    return Optional.of(cake);
  }

  public int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public int takings() {
    return takings.get();
  }
}
