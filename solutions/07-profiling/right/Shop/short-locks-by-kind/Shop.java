// kind: a lock for each kind and one for the till, all held shortly
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final Map<String, Lock> locks = new HashMap<>();
  private final Lock till = new ReentrantLock();
  private final int price;
  private final Decorator decorator;
  private int takings;

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new ConcurrentHashMap<>(cakes);
    cakes.keySet().forEach(kind -> locks.put(kind, new ReentrantLock()));
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    Lock lock = locks.get(kind);
    if (lock == null) {
      return Optional.empty();
    }
    lock.lock();
    try {
      int left = shelf.get(kind);
      if (left == 0) {
        return Optional.empty();
      }
      shelf.put(kind, left - 1);
    } finally {
      lock.unlock();
    }
    String cake = decorator.decorate(kind);
    till.lock();
    try {
      takings += price;
    } finally {
      till.unlock();
    }
    return Optional.of(cake);
  }

  public int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  public int takings() {
    till.lock();
    try {
      return takings;
    } finally {
      till.unlock();
    }
  }
}
