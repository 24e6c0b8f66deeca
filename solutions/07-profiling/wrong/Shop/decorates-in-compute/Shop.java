// misconception: a-better-lock
// says: no more than 6 could be decorated
// from: right/compute-if-present
package profiling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

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
    AtomicReference<String> cake = new AtomicReference<>();
    shelf.computeIfPresent(
        kind,
        (k, left) -> {
          if (left == 0) {
            return 0;
          }
          cake.set(decorator.decorate(k));
          return left - 1;
        });
    if (cake.get() != null) {
      takings.addAndGet(price);
    }
    return Optional.ofNullable(cake.get());
  }

  public int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public int takings() {
    return takings.get();
  }
}
