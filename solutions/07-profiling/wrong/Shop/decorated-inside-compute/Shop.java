// misconception: a-lock-for-each-kind
// says: 5 customers came for cakes of one kind
// from: right/concurrent-map
package profiling;

import java.util.ArrayList;
import java.util.List;
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
    this.shelf = new ConcurrentHashMap<>(1024);
    shelf.putAll(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    List<String> cake = new ArrayList<>();
    shelf.computeIfPresent(
        kind,
        (_, left) -> {
          if (left > 0) {
            cake.add(decorator.decorate(kind));
            takings.addAndGet(price);
          }
          return Math.max(0, left - 1);
        });
    return cake.stream().findFirst();
  }

  public int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public int takings() {
    return takings.get();
  }
}
