// Play: Stolen item
// Question: A and B each take an item out of a box, and P puts two items into it. A thread that
// finds the box empty waits until P wakes it. Can a thread go away with nothing?

import explorer.Scenario;
import java.util.ArrayDeque;
import java.util.Queue;

class Box {
  final Queue<String> items = new ArrayDeque<>();

  synchronized void put(String item) {
    items.add(item);
    notify();
  }

  synchronized String take() throws InterruptedException {
    if (items.isEmpty()) {
      wait();
    }
    return items.poll();
  }
}

/** What the three threads do, and what must hold afterwards. */
class StolenItem extends Scenario {
  final Box box = new Box();
  String ofA;
  String ofB;

  StolenItem() {
    task("A", () -> ofA = box.take());
    task("B", () -> ofB = box.take());
    task(
        "P",
        () -> {
          box.put("apple");
          box.put("bread");
        });
  }

  @Override
  protected void verify() {
    require(ofA != null && ofB != null, "A has " + ofA + ", and B has " + ofB + ".");
  }
}
