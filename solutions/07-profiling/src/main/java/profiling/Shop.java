package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Exercise 7.3: a cake shop where the customers queue. Repaired. */
public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private int takings;

  /**
   * Makes a shop that has sold nothing yet.
   *
   * @param cakes how many cakes there are of each kind, none negative; copied
   * @param price what each cake costs
   * @param decorator decorates cakes; several threads may call it at the same time
   */
  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new HashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  /**
   * Sells one cake. Thread-safe: any number of customers may buy at the same time. Their cakes are
   * then decorated at the same time, even if they are of the same kind.
   *
   * <p>Takes a cake of that kind off the shelf, decorates it in the calling thread, and then takes
   * the money. If no cake of that kind is left, nothing is decorated and nothing is paid. If the
   * decorator throws, its exception comes out as it is. The cake is spoilt then: it stays off the
   * shelf, and nothing is paid.
   *
   * @param kind not null
   * @return the decorated cake; empty if there is no cake of that kind (any more)
   */
  public Optional<String> sell(String kind) {
    if (!take(kind)) {
      return Optional.empty();
    }
    String cake = decorator.decorate(kind); // this is what takes long: nobody waits for it
    pay();
    return Optional.of(cake);
  }

  private synchronized boolean take(String kind) {
    int left = shelf.getOrDefault(kind, 0);
    if (left == 0) {
      return false;
    }
    shelf.put(kind, left - 1);
    return true;
  }

  private synchronized void pay() {
    takings += price;
  }

  /**
   * Returns how many cakes of that kind are on the shelf; never a negative number. Doesn't wait for
   * a decorator.
   */
  public synchronized int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  /** Returns what has been paid so far. Doesn't wait for a decorator. */
  public synchronized int takings() {
    return takings;
  }
}
