// misconception: gives-up-when-overtaken
// says: 3 apple cakes
// from: right/compare-and-set
package profiling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private final AtomicInteger takings = new AtomicInteger();

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new ConcurrentHashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    for (int tries = 0; tries < 2; tries++) {
      int left = shelf.getOrDefault(kind, 0);
      if (left == 0) {
        return Optional.empty();
      }
      if (shelf.replace(kind, left, left - 1)) {
        String cake = decorator.decorate(kind);
        takings.addAndGet(price);
        return Optional.of(cake);
      }
    }
    return Optional.empty();
  }

  public int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public int takings() {
    return takings.get();
  }
}
