// misconception: a-lock-for-each-kind
// says: 5 customers came for cakes of one kind
// from: right/concurrent-map
package profiling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();
  private final int price;
  private final Decorator decorator;
  private final AtomicInteger takings = new AtomicInteger();

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new ConcurrentHashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    synchronized (locks.computeIfAbsent(kind, _ -> new Object())) {
      int left = shelf.getOrDefault(kind, 0);
      if (left == 0) {
        return Optional.empty();
      }
      shelf.put(kind, left - 1);
      String cake = decorator.decorate(kind);
      takings.addAndGet(price);
      return Optional.of(cake);
    }
  }

  public int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public int takings() {
    return takings.get();
  }
}
