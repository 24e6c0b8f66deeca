package subjects;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Going over a collection while another thread changes it, and reaching it by its views. */
public final class Iterations {
  private Iterations() {}

  /** Two entries that change together; who goes over them should see both or none. */
  private static final class Purse {
    private final Collection<Integer> coins;
    private final Function<Collection<Integer>, Integer> counting;

    Purse(Collection<Integer> coins, Function<Collection<Integer>, Integer> counting) {
      this.coins = coins;
      this.counting = counting;
      coins.add(1);
      coins.add(2);
    }

    void swap() {
      coins.add(3);
      coins.remove(1);
    }

    void swapLocked() {
      synchronized (coins) {
        swap();
      }
    }

    int count() {
      return counting.apply(coins);
    }

    int countLocked() {
      synchronized (coins) {
        return count();
      }
    }
  }

  private static int loop(Collection<Integer> coins) {
    int sum = 0;
    for (int coin : coins) {
      sum += coin;
    }
    return sum;
  }

  private static int stream(Collection<Integer> coins) {
    return coins.stream().mapToInt(coin -> coin).sum();
  }

  private static int forEach(Collection<Integer> coins) {
    var sum = new int[1];
    coins.forEach(coin -> sum[0] += coin);
    return sum[0];
  }

  private static int copy(Collection<Integer> coins) {
    return loop(new ArrayList<>(coins));
  }

  private abstract static class Counting extends Scenario {
    final Purse purse;
    int sum;

    Counting(Collection<Integer> coins, Function<Collection<Integer>, Integer> counting) {
      purse = new Purse(coins, counting);
    }

    @Override
    protected void verify() {
      require(sum >= 3 && sum <= 6, "The coins came to " + sum + ".");
    }
  }

  private abstract static class WithoutLock extends Counting {
    WithoutLock(Collection<Integer> coins, Function<Collection<Integer>, Integer> counting) {
      super(coins, counting);
      task("A", purse::swap);
      task("B", () -> sum = purse.count());
    }
  }

  private abstract static class WithLock extends Counting {
    WithLock(Collection<Integer> coins, Function<Collection<Integer>, Integer> counting) {
      super(coins, counting);
      task("A", purse::swapLocked);
      task("B", () -> sum = purse.countLocked());
    }

    @Override
    protected void verify() {
      require(sum == 3 || sum == 5, "The coins came to " + sum + ".");
    }
  }

  private static Collection<Integer> wrapped() {
    return Wrapping.wrapped();
  }

  /** Apart from the scenario, whose own collections are no data. */
  private static final class Wrapping {
    static Collection<Integer> wrapped() {
      return Collections.synchronizedCollection(new ArrayList<>());
    }
  }

  @Rejected(says = "ConcurrentModificationException", belief = "safe-parts-safe-whole")
  public static final class WrapperWithoutItsLock extends WithoutLock {
    WrapperWithoutItsLock() {
      super(wrapped(), Iterations::loop);
    }
  }

  @Rejected(says = "ConcurrentModificationException", belief = "safe-parts-safe-whole")
  public static final class StreamOfWrapperWithoutItsLock extends WithoutLock {
    StreamOfWrapperWithoutItsLock() {
      super(wrapped(), Iterations::stream);
    }
  }

  @Accepted
  public static final class WrapperUnderItsLock extends WithLock {
    WrapperUnderItsLock() {
      super(wrapped(), Iterations::loop);
    }
  }

  @Accepted
  public static final class StreamOfWrapperUnderItsLock extends WithLock {
    StreamOfWrapperUnderItsLock() {
      super(wrapped(), Iterations::stream);
    }
  }

  @Accepted
  public static final class WrapperThatLoopsItself extends WithoutLock {
    WrapperThatLoopsItself() {
      super(wrapped(), Iterations::forEach);
    }
  }

  @Accepted
  public static final class CopiesOnWrite extends WithoutLock {
    CopiesOnWrite() {
      super(new CopyOnWriteArrayList<>(), Iterations::loop);
    }
  }

  /** Gone over twice while another thread adds. */
  private static final class Passing {
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>(List.of(1));

    void move() {
      queue.add(2);
      queue.add(3);
    }

    int sum() {
      int sum = 0;
      for (int n : queue) {
        sum += n;
      }
      for (int n : queue) {
        sum -= n;
      }
      return sum;
    }
  }

  @Rejected(says = "The sums differ by -", belief = "safe-parts-safe-whole")
  public static final class SumsTwice extends Scenario {
    private int difference;

    SumsTwice() {
      var passing = new Passing();
      task("A", passing::move);
      task("B", () -> difference = passing.sum());
    }

    @Override
    protected void verify() {
      require(difference == 0, "The sums differ by " + difference + ".");
    }
  }

  /** Adds at the end what it takes from the beginning, so that the total is always the same. */
  private static final class Total {
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>(List.of(1, 2));
    private final Function<Collection<Integer>, Integer> counting;

    Total(Function<Collection<Integer>, Integer> counting) {
      this.counting = counting;
    }

    void append() {
      queue.add(3);
      queue.add(4);
    }

    int count() {
      int first = counting.apply(queue);
      return queue.size() == 2 && first != 3 ? -1 : first;
    }
  }

  private abstract static class SumsWhileOthersAdd extends Scenario {
    private int sum;

    SumsWhileOthersAdd(Function<Collection<Integer>, Integer> counting) {
      var total = new Total(counting);
      task("A", total::append);
      task("B", () -> sum = total.count());
    }

    @Override
    protected void verify() {
      require(sum != 6, "B counted the 3 and not the 4.");
    }
  }

  @Rejected(says = "B counted the 3 and not the 4.", belief = "safe-parts-safe-whole")
  public static final class LoopsWhileOthersAdd extends SumsWhileOthersAdd {
    LoopsWhileOthersAdd() {
      super(Iterations::loop);
    }
  }

  @Rejected(says = "B counted the 3 and not the 4.", belief = "safe-parts-safe-whole")
  public static final class StreamsWhileOthersAdd extends SumsWhileOthersAdd {
    StreamsWhileOthersAdd() {
      super(Iterations::stream);
    }
  }

  @Rejected(says = "B counted the 3 and not the 4.", belief = "safe-parts-safe-whole")
  public static final class GoesThroughWhileOthersAdd extends SumsWhileOthersAdd {
    GoesThroughWhileOthersAdd() {
      super(Iterations::forEach);
    }
  }

  @Rejected(
      says = "A was still inside coins.add(3) when B called new ArrayList(coins)",
      belief = "unsafe-type-shared")
  public static final class CopiesWithoutLock extends WithoutLock {
    CopiesWithoutLock() {
      super(new ArrayList<>(), Iterations::copy);
    }
  }

  /** A map that is changed under a lock, and looked at by its views. */
  private static final class Stock {
    private final Map<String, Integer> pieces = new HashMap<>();
    private final Map<String, Integer> shown = Collections.unmodifiableMap(pieces);
    private final Map<String, Integer> shared = new ConcurrentHashMap<>(Map.of("a", 1, "b", 2));

    synchronized void add(String what) {
      pieces.merge(what, 1, Integer::sum);
    }

    synchronized boolean hasLocked(String what) {
      return shown.containsKey(what);
    }

    boolean has(String what) {
      return shown.containsKey(what);
    }

    boolean hasKey(String what) {
      return pieces.keySet().contains(what);
    }

    int sum() {
      int sum = 0;
      for (Map.Entry<String, Integer> entry : shared.entrySet()) {
        sum += entry.getValue();
      }
      var all = new int[1];
      shared.forEach((_, n) -> all[0] += n);
      return sum + all[0] + shared.values().stream().mapToInt(n -> n).sum();
    }

    int dropAll() {
      for (Iterator<Integer> i = shared.values().iterator(); i.hasNext(); ) {
        i.next();
        i.remove();
      }
      return shared.size();
    }
  }

  private abstract static class Looking extends Scenario {
    Looking(Function<Stock, Boolean> look) {
      var stock = new Stock();
      task("A", () -> stock.add("screw"));
      task("B", () -> look.apply(stock));
    }

    @Override
    protected void verify() {}
  }

  @Accepted
  public static final class LooksUnderLock extends Looking {
    LooksUnderLock() {
      super(stock -> stock.hasLocked("screw"));
    }
  }

  @Rejected(says = "when B called pieces.containsKey(", belief = "one-side-locked")
  public static final class LooksByAnUnmodifiableView extends Looking {
    LooksByAnUnmodifiableView() {
      super(stock -> stock.has("screw"));
    }
  }

  @Rejected(says = "when B called pieces.keySet()", belief = "one-side-locked")
  public static final class LooksByAView extends Looking {
    LooksByAView() {
      super(stock -> stock.hasKey("screw"));
    }
  }

  @Accepted
  public static final class OverConcurrentMap extends Scenario {
    private int sum;

    OverConcurrentMap() {
      var stock = new Stock();
      task("A", () -> sum = stock.sum());
      task("B", () -> sum = stock.sum());
    }

    @Override
    protected void verify() {
      require(sum == 9, "It came to " + sum + ".");
    }
  }

  @Accepted
  public static final class RemovesByIterators extends Scenario {
    private int left = 1;

    RemovesByIterators() {
      var stock = new Stock();
      task("A", () -> left = stock.dropAll());
      task("B", () -> stock.dropAll());
    }

    @Override
    protected void verify() {
      require(left == 0, left + " are left.");
    }
  }
}
