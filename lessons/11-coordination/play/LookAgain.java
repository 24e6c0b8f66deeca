// Play: Look again
// Question: A and B each take an item out of a box, and P puts two items into it. A thread that was
// woken looks into the box again before it takes. Can it go away with nothing now?

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
    while (items.isEmpty()) {
      wait();
    }
    return items.poll();
  }
}

/** What the three threads do, and what must hold afterwards. */
class LookAgain extends Scenario {
  final Box box = new Box();
  String ofA;
  String ofB;

  LookAgain() {
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
