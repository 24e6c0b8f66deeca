package warmup;

import explorer.Scenario;

/** Two add at the same time, under a lock: both count. */
public final class GuardedAdds extends Scenario {
  private final SharedSum sum = new SharedSum();

  /** Made by the kit, once a run. */
  public GuardedAdds() {
    task("A", () -> sum.guardedAdd(1));
    task("B", () -> sum.guardedAdd(2));
  }

  @Override
  protected void verify() {
    require(sum.value() == 3, "The sum is " + sum.value() + ".");
  }
}
