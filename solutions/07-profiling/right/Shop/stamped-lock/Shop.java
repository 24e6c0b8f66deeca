// kind: a StampedLock, and takings that are read optimistically
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;

public final class Shop {
  private final int price;
  private final Decorator decorator;
  private final StampedLock lock = new StampedLock();
  private final Map<String, Integer> shelf;
  private int takings;

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.price = price;
    this.decorator = decorator;
    shelf = new HashMap<>(cakes);
  }

  public Optional<String> sell(String kind) {
    long stamp = lock.writeLock();
    try {
      int n = shelf.getOrDefault(kind, 0);
      if (n == 0) {
        return Optional.empty();
      }
      shelf.put(kind, n - 1);
    } finally {
      lock.unlockWrite(stamp);
    }
    String cake = decorator.decorate(kind);
    stamp = lock.writeLock();
    takings += price;
    lock.unlockWrite(stamp);
    return Optional.of(cake);
  }

  public int left(String kind) {
    long stamp = lock.readLock();
    try {
      return shelf.getOrDefault(kind, 0);
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public int takings() {
    long stamp = lock.tryOptimisticRead();
    int seen = takings;
    if (lock.validate(stamp)) {
      return seen;
    }
    stamp = lock.readLock();
    try {
      return takings;
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
