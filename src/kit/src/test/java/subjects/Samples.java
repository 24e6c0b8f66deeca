package subjects;

import kit.DependencyBelief;
import kit.schedules.Scenario;

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
    protected void afterwards() {
      demand(
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
    protected void afterwards() {
      demand(cell.get() == 3, DependencyBelief.LOCKED_IN_PIECES, "Told by the test.");
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
    protected void afterwards() {
      demand(Counter.n == 4, "The counter was " + Counter.n + " instead of 4.");
    }
  }

  static final class Counter {
    private static int n;

    void twice() {
      n++;
      n++;
    }
  }
}
