package subjects;

import explorer.Scenario;
import explorer.explain.ScheduleBelief;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The programs whose stories are compared word by word: mind the line numbers. */
public final class Samples {
  private Samples() {}

  static final class Cell {
    private int n;

    void add(int k) {
      n += k;
    }

    int get() {
      return n;
    }
  }

  static final class Pair {
    private final Object left = new Object();
    private final Object right = new Object();

    int leftFirst() {
      synchronized (left) {
        synchronized (right) {
          return 1;
        }
      }
    }

    int rightFirst() {
      synchronized (right) {
        synchronized (left) {
          return 2;
        }
      }
    }
  }

  /** Two adds at the same time. */
  public static final class LostUpdate extends Scenario {
    private final Cell cell = new Cell();

    LostUpdate() {
      task("A", () -> cell.add(1));
      task("B", () -> cell.add(2));
    }

    @Override
    protected void verify() {
      require(
          cell.get() == 3, "After add(1) and add(2), get() gave " + cell.get() + " instead of 3.");
    }
  }

  /** Two locks in both orders. */
  public static final class Deadlock extends Scenario {
    private final Pair pair = new Pair();

    Deadlock() {
      task("A", pair::leftFirst);
      task("B", pair::rightFirst);
    }
  }

  /** The test knows the belief. */
  public static final class OwnWords extends Scenario {
    private final Cell cell = new Cell();

    OwnWords() {
      task("A", () -> cell.add(1));
      task("B", () -> cell.add(2));
    }

    @Override
    protected void verify() {
      require(cell.get() == 3, ScheduleBelief.LOCKED_IN_PIECES, "Told by the test.");
    }
  }

  /** Nothing is written yet. */
  public static final class Stub extends Scenario {
    Stub() {
      task("A", Samples::stub);
      task("B", Samples::stub);
    }
  }

  private static void stub() {
    throw new UnsupportedOperationException("Write the cell.");
  }

  /** Fails in one schedule only, and what it shows differs if statics are kept. */
  public static final class FailsRarely extends Scenario {
    private final Counter counter = new Counter();

    FailsRarely() {
      task("A", counter::twice);
      task("B", counter::twice);
    }

    @Override
    protected void verify() {
      require(Counter.n == 4, "The counter was " + Counter.n + " instead of 4.");
    }
  }

  static final class Counter {
    private static int n;

    void twice() {
      n++;
      n++;
    }
  }

  /** Arrays that no field holds are called as the source calls them. */
  public static final class Hits extends Scenario {
    Hits() {
      long[][] hits = new long[2][1];
      task("A", () -> count(hits, 0));
      task("B", () -> count(hits, 1));
    }
  }

  private static void count(long[][] hits, int mine) {
    hits[mine][0]++;
    hits[0][0]++;
    if (hits[0][0] + hits[1][0] == 4) {
      throw new IllegalStateException("four");
    }
  }

  /** Each thread has an array of its own, and both are called alike. */
  public static final class ArraysOfTheirOwn extends Scenario {
    private final int[] sum = new int[1];

    ArraysOfTheirOwn() {
      task("A", () -> addOne(sum));
      task("B", () -> addOne(sum));
    }

    @Override
    protected void verify() {
      require(sum[0] == 2, "Two threads added 1, and it came to " + sum[0] + ".");
    }
  }

  private static void addOne(int[] sum) {
    Object[] locks = {new Object()};
    synchronized (locks[0]) {
      sum[0]++;
    }
  }

  /** So are collections, whatever class the JDK has for them. */
  public static final class Items extends Scenario {
    Items() {
      var items = List.of("a", "b");
      var seen = new AtomicInteger();
      task("A", () -> look(items, seen));
      task("B", () -> look(items, seen));
    }

    private static void look(List<String> items, AtomicInteger seen) {
      new Looks(items).look(seen);
    }
  }

  private record Looks(List<String> items) {
    void look(AtomicInteger seen) {
      if (seen.addAndGet(items.size()) == 4) {
        throw new IllegalStateException("both");
      }
    }
  }

  private static final class Words {
    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

    void put(String word) {
      counts.put(word, 1000);
    }

    int count() {
      return counts.size();
    }
  }

  /** One lane says much, the other little. */
  public static final class LongWords extends Scenario {
    private final Words words = new Words();

    LongWords() {
      task("A", () -> words.put("somewhere"));
      task("B", words::count);
    }

    @Override
    protected void verify() {
      require(false, "It never holds.");
    }
  }

  /** An assertion of the code's own is no sentence of the test's. */
  public static final class OwnAssertion extends Scenario {
    OwnAssertion() {
      task("A", Samples::claim);
      task("B", Samples::claim);
    }
  }

  private static void claim() {
    throw new AssertionError("fine");
  }
}
