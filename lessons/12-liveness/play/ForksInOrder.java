// Play: Forks in order
// Question: Ann and Bob both take the left fork first, and then the right one. Can it happen now
// that nobody ever eats?

import explorer.Scenario;

class Table {
  final Object left = new Object();
  final Object right = new Object();
  int meals = 0;

  void eat(Object first, Object second) {
    synchronized (first) {
      synchronized (second) {
        meals++;
      }
    }
  }
}

/** What the two threads do, and what must hold afterwards. */
class ForksInOrder extends Scenario {
  final Table table = new Table();

  ForksInOrder() {
    task("Ann", () -> table.eat(table.left, table.right));
    task("Bob", () -> table.eat(table.left, table.right));
  }

  @Override
  protected void verify() {
    require(table.meals == 2, "There were " + table.meals + " meals instead of 2.");
  }
}
