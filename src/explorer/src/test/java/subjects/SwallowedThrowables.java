package subjects;

import explorer.Scenario;
import java.util.stream.IntStream;
import kit.PoolBelief;

/** Code that catches whatever its tasks throw. */
public final class SwallowedThrowables {
  private SwallowedThrowables() {}

  private static void runQuietly(Runnable task) {
    try {
      task.run();
    } catch (Throwable t) {
      // goes on as if nothing were
    }
  }

  /** A demand within a task. */
  public static final class Demand extends Scenario {
    /** Made by the device. */
    public Demand() {
      task("A", () -> runQuietly(() -> demand(false, "This does not hold.")));
    }
  }

  /** A demand that names its belief. */
  public static final class Belief extends Scenario {
    /** Made by the device. */
    public Belief() {
      task("A", () -> runQuietly(() -> demand(false, PoolBelief.DONE_TWICE, "Twice.")));
    }
  }

  /** Something that can't be judged. */
  public static final class Unknown extends Scenario {
    /** Made by the device. */
    public Unknown() {
      task("A", () -> runQuietly(() -> IntStream.range(0, 9).parallel().sum()));
    }
  }
}
