// misconception: repaired-afterwards
// says: B saw -1 of them
// from: right/compare-and-set
package profiling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

public final class Shop {
  private final Map<String, AtomicInteger> shelf;
  private final int price;
  private final Decorator decorator;
  private final AtomicInteger takings = new AtomicInteger();

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf =
        cakes.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> new AtomicInteger(entry.getValue())));
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    AtomicInteger count = shelf.get(kind);
    if (count == null) {
      return Optional.empty();
    }
    if (count.decrementAndGet() < 0) {
      count.incrementAndGet();
      return Optional.empty();
    }
    String cake = decorator.decorate(kind);
    takings.addAndGet(price);
    return Optional.of(cake);
  }

  public int left(String kind) {
    AtomicInteger count = shelf.get(kind);
    return count == null ? 0 : count.get();
  }

  public int takings() {
    return takings.get();
  }
}
