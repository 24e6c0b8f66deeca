// misconception: a-better-lock
// says: had to wait
// from: reference
package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private int takings;
  private int inWork;

  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new HashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  public Optional<String> sell(String kind) {
    synchronized (this) {
      int left = shelf.getOrDefault(kind, 0);
      if (left == 0) {
        return Optional.empty();
      }
      shelf.put(kind, left - 1);
      inWork++;
    }
    boolean decorated = false;
    try {
      String cake = decorator.decorate(kind);
      decorated = true;
      return Optional.of(cake);
    } finally {
      synchronized (this) {
        inWork--;
        if (decorated) {
          takings += price;
        }
        notifyAll();
      }
    }
  }

  public synchronized int left(String kind) {
    awaitDecorators();
    return shelf.getOrDefault(kind, 0);
  }

  public synchronized int takings() {
    awaitDecorators();
    return takings;
  }

  private void awaitDecorators() {
    boolean interrupted = false;
    while (inWork > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
