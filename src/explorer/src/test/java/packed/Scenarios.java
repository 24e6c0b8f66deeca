package packed;

import explorer.Scenario;

/** Scenarios whose code under test a test packs into an archive. */
public final class Scenarios {
  private Scenarios() {}

  /** Two threads count. */
  public static final class Constructs extends Scenario {
    private final Counter counter = new Counter();

    /** Made by the explorer. */
    public Constructs() {
      task("A", counter::increment);
      task("B", counter::increment);
    }
  }

  /** The same, without a constructor's call. */
  public static final class Gets extends Scenario {
    private final Counter counter = Counter.create();

    /** Made by the explorer. */
    public Gets() {
      task("A", () -> counter.n++);
      task("B", () -> counter.n++);
    }
  }

  /** A class of the folder that inherits from one in the archive. */
  static final class Derived extends Counter {}

  /** The same, by a subclass. */
  public static final class Inherits extends Scenario {
    private final Derived counter = new Derived();

    /** Made by the explorer. */
    public Inherits() {
      task("A", counter::increment);
      task("B", counter::increment);
    }
  }

  /** The archive's class only helps to look at the outcome. */
  public static final class Verifies extends Scenario {
    /** Made by the explorer. */
    public Verifies() {
      task("A", () -> {});
      task("B", () -> {});
    }

    @Override
    protected void verify() {
      require(Counter.create().n == 0, "It counts from " + Counter.create().n + ".");
    }
  }
}
