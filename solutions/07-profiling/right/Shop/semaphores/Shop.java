// kind: a semaphore for each kind: a permit is a cake
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

public final class Shop {
  private final Map<String, Semaphore> shelf;
  private final int price;
  private final Decorator decorator;
  private final AtomicInteger takings = new AtomicInteger();

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    Map<String, Semaphore> permits = new HashMap<>();
    cakes.forEach((kind, number) -> permits.put(kind, new Semaphore(number)));
    this.shelf = permits;
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    Semaphore cakes = shelf.get(kind);
    if (cakes == null || !cakes.tryAcquire()) {
      return Optional.empty();
    }
    String cake = decorator.decorate(kind);
    takings.addAndGet(price);
    return Optional.of(cake);
  }

  public int left(String kind) {
    Semaphore cakes = shelf.get(kind);
    return cakes == null ? 0 : cakes.availablePermits();
  }

  public int takings() {
    return takings.get();
  }
}
