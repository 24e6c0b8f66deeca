package subjects;

import explorer.Scenario;
import java.time.Duration;
import kit.timeouts.SlowWork;

/** Adds of two tasks, with classes, branches, a static field and lambdas for an agent to count. */
public final class CoverageSubjects {
  private static int calls;

  private CoverageSubjects() {}

  private static final class Sum {
    private int sum;

    synchronized void addLocked(int more) {
      add(more);
    }

    void add(int more) {
      if (more > 0) {
        sum += more;
      }
    }
  }

  /** Right. */
  public static final class LockedAdds extends Scenario {
    private final Sum sum = new Sum();

    /** Made by the device. */
    public LockedAdds() {
      task("A", () -> sum.addLocked(1));
      task("B", () -> sum.addLocked(2));
    }

    @Override
    protected void verify() {
      calls++;
      require(sum.sum == 3, "The sum is " + sum.sum + ".");
    }
  }

  /** Wrong. */
  public static final class BareAdds extends Scenario {
    private final Sum sum = new Sum();

    /** Made by the device. */
    public BareAdds() {
      task("A", () -> sum.add(1));
      task("B", () -> sum.add(2));
    }

    @Override
    protected void verify() {
      calls++;
      require(sum.sum == 3, "The sum is " + sum.sum + ".");
    }
  }

  /** Right: takes its wait up again until the work is done. */
  public static final class PollsForever extends SlowWork {
    /** Made by the device. */
    public PollsForever() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      var thread = Thread.ofPlatform().start(this::awaitOpen);
      while (thread.isAlive()) {
        thread.join(Duration.ofMillis(10));
      }
    }
  }

  /** Wrong: gives up after a second. */
  public static final class JoinsASecond extends SlowWork {
    /** Made by the device. */
    public JoinsASecond() {
      super("a task");
    }

    @Override
    protected void call() throws Exception {
      Thread.ofPlatform().start(this::awaitOpen).join(1_000);
    }
  }
}
