package profiling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Exercise 7.3: a cake shop where the customers queue. To be repaired. */
public final class Shop {
  private final Map<String, Integer> shelf;
  private final int price;
  private final Decorator decorator;
  private int takings;

  /**
   * A shop that has sold nothing yet.
   *
   * @param cakes how many cakes there are of each kind; copied
   * @param price what any cake costs
   * @param decorator decorates cakes; may be called by several threads at once
   */
  public Shop(Map<String, Integer> cakes, int price, Decorator decorator) {
    this.shelf = new HashMap<>(cakes);
    this.price = price;
    this.decorator = decorator;
  }

  /**
   * Sells one cake. Thread-safe: any number of customers may buy at the same time, and their cakes
   * are then decorated at the same time, also if they are of the same kind.
   *
   * <p>Takes a cake of that kind off the shelf, has it decorated by the calling thread, and then
   * takes the money. If none is left, nothing is decorated and nothing is paid. If the decorator
   * throws, that comes out as it is; the cake is spoilt then: it is off the shelf, and nothing is
   * paid.
   *
   * @return what the decorator made of it; empty if there is no such cake (any more)
   */
  public synchronized Optional<String> sell(String kind) {
    int left = shelf.getOrDefault(kind, 0);
    if (left == 0) {
      return Optional.empty();
    }
    shelf.put(kind, left - 1);
    String cake = decorator.decorate(kind); // this is what takes long
    takings += price;
    return Optional.of(cake);
  }

  /** How many cakes of that kind are on the shelf. Waits for no decorator. */
  public synchronized int left(String kind) {
    return shelf.getOrDefault(kind, 0);
  }

  /** What has been paid so far. Waits for no decorator. */
  public synchronized int takings() {
    return takings;
  }
}
