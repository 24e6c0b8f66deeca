package subjects;

import explorer.Scenario;

/** Some threads increment a counter once each. */
abstract class IncrementScenario extends Scenario {
  private final int threads;
  private final Counter counter;

  /** What they share. */
  interface Counter {
    void increment();

    int get();
  }

  IncrementScenario(int threads, Counter counter) {
    this.threads = threads;
    this.counter = counter;
    for (int i = 0; i < threads; i++) {
      task(Character.toString('A' + i), counter::increment);
    }
  }

  @Override
  protected void verify() {
    int n = counter.get();
    require(n == threads, "After " + threads + " increments the counter was " + n + ".");
  }
}
