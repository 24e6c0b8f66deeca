// misconception: gives-up-when-overtaken
// says: somebody else came first
// from: right/compare-and-set
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

public final class Shop {
  private final Map<String, AtomicInteger> shelf;
  private final int price;
  private final Decorator decorator;
  private final AtomicInteger takings = new AtomicInteger();

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    Map<String, AtomicInteger> counters = new HashMap<>();
    cakes.forEach((kind, number) -> counters.put(kind, new AtomicInteger(number)));
    this.shelf = Map.copyOf(counters);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    AtomicInteger left = shelf.get(kind);
    if (left == null) {
      return Optional.empty();
    }
    int tries = 0;
    int seen;
    do {
      seen = left.get();
      if (seen == 0 || tries++ == 3) {
        return Optional.empty();
      }
    } while (!left.compareAndSet(seen, seen - 1));
    String cake = decorator.decorate(kind);
    takings.addAndGet(price);
    return Optional.of(cake);
  }

  public int left(String kind) {
    AtomicInteger left = shelf.get(kind);
    return left == null ? 0 : left.get();
  }

  public int takings() {
    return takings.get();
  }
}
