package subjects;

import kit.schedules.Scenario;

/** Adds of two tasks, with classes, branches, a static field and lambdas for an agent to count. */
public final class Covered {
  private static int calls;

  private Covered() {}

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
    protected void afterwards() {
      calls++;
      demand(sum.sum == 3, "The sum is " + sum.sum + ".");
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
    protected void afterwards() {
      calls++;
      demand(sum.sum == 3, "The sum is " + sum.sum + ".");
    }
  }
}
