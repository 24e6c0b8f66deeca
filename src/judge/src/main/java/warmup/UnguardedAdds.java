package warmup;

import explorer.Scenario;

/** Two add at the same time, with no lock: one may get lost. */
public final class UnguardedAdds extends Scenario {
  private final SharedSum sum = new SharedSum();

  /** Made by the kit, once a run. */
  public UnguardedAdds() {
    task("A", () -> sum.add(1));
    task("B", () -> sum.add(2));
  }

  @Override
  protected void verify() {
    require(sum.value() == 3, "The sum is " + sum.value() + ".");
  }
}
