// Play: Two forks
// Question: Ann takes the left fork and then the right one. Bob takes the right fork and then the
// left one. Can it happen that nobody ever eats?

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
class TwoForks extends Scenario {
  final Table table = new Table();

  TwoForks() {
    task("Ann", () -> table.eat(table.left, table.right));
    task("Bob", () -> table.eat(table.right, table.left));
  }

  @Override
  protected void verify() {
    require(table.meals == 2, "There were " + table.meals + " meals instead of 2.");
  }
}
