// kind: takes the cake inside computeIfPresent, which notes whether there was one; decorates
// outside
package profiling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
    AtomicBoolean taken = new AtomicBoolean();
    shelf.computeIfPresent(
        kind,
        (k, left) -> {
          if (left == 0) {
            return left;
          }
          taken.set(true);
          return left - 1;
        });
    if (!taken.get()) {
      return Optional.empty();
    }
    String cake = decorator.decorate(kind);
    takings.getAndAdd(price);
    return Optional.of(cake);
  }

  public int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public int takings() {
    return takings.get();
  }
}
