package subjects;

import explorer.Scenario;
import explorer.explain.ScheduleBelief;
import java.util.Arrays;
import kit.Gate;

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
      task("A", () -> runQuietly(() -> require(false, "This does not hold.")));
    }
  }

  /** A demand that names its belief. */
  public static final class Belief extends Scenario {
    /** Made by the device. */
    public Belief() {
      task("A", () -> runQuietly(() -> require(false, ScheduleBelief.ONE_LINE_ONE_STEP, "Twice.")));
    }
  }

  /** Something that can't be judged. */
  public static final class Unknown extends Scenario {
    /** Made by the device. */
    public Unknown() {
      task("A", () -> runQuietly(() -> Arrays.parallelSort(new int[2])));
    }
  }

  /** The same in code that then really waits, until it is interrupted. */
  public static final class UnknownAndWaits extends Scenario {
    /** Opened when the test is over. */
    public static final Gate END = new Gate();

    /** Made by the device. */
    public UnknownAndWaits() {
      task(
          "A",
          () -> {
            runQuietly(() -> Arrays.parallelSort(new int[2]));
            END.awaitOpen();
          });
    }
  }

  /** The same in code that heeds no interrupt either. */
  public static final class UnknownForEver extends Scenario {
    /** Opened when the test is over. */
    public static final Gate END = new Gate();

    /** Made by the device. */
    public UnknownForEver() {
      task(
          "A",
          () -> {
            runQuietly(() -> Arrays.parallelSort(new int[2]));
            END.awaitOpenUninterruptibly();
          });
    }
  }
}
