// misconception: a-better-lock
// says: no more than 1 could be decorated
// from: right/two-locks
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private int takings;
  private final Lock lock = new ReentrantLock(true);

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new HashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    lock.lock();
    try {
      int left = shelf.getOrDefault(kind, 0);
      if (left == 0) {
        return Optional.empty();
      }
      shelf.put(kind, left - 1);
      String cake = decorator.decorate(kind);
      takings += price;
      return Optional.of(cake);
    } finally {
      lock.unlock();
    }
  }

  public int left(String kind) {
    lock.lock();
    try {
      return shelf.getOrDefault(kind, 0);
    } finally {
      lock.unlock();
    }
  }

  public int takings() {
    lock.lock();
    try {
      return takings;
    } finally {
      lock.unlock();
    }
  }
}
