// Play: Lost update
// Question: A adds 1 to a sum, and B adds 2. Can the sum be wrong afterwards?

import explorer.Scenario;

class Sum {
  int value = 0;

  void add(int amount) {
    value += amount;
  }
}

/** What the two threads do, and what must hold afterwards. */
class LostUpdate extends Scenario {
  final Sum sum = new Sum();

  LostUpdate() {
    task("A", () -> sum.add(1));
    task("B", () -> sum.add(2));
  }

  @Override
  protected void verify() {
    require(sum.value == 3, "A added 1 and B added 2, and the sum is " + sum.value + ".");
  }
}
