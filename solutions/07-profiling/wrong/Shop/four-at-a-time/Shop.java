// misconception: a-better-lock
// says: no more than 4 could be decorated
// from: reference
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private int takings;
  private final Semaphore chairs = new Semaphore(4);

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new HashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    if (!take(kind)) {
      return Optional.empty();
    }
    chairs.acquireUninterruptibly();
    try {
      String cake = decorator.decorate(kind);
      pay();
      return Optional.of(cake);
    } finally {
      chairs.release();
    }
  }

  private synchronized boolean take(String kind) {
    int left = shelf.getOrDefault(kind, 0);
    if (left > 0) {
      shelf.put(kind, left - 1);
    }
    return left > 0;
  }

  private synchronized void pay() {
    takings += price;
  }

  public synchronized int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public synchronized int takings() {
    return takings;
  }
}
