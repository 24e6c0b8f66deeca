package market;

import bench.scenes.ForcedContention;
import java.util.ArrayList;

/** Waits that get lost easily: many short ones, and those of virtual threads. */
public final class Market {
  private static final int WEIGHINGS = 300;

  private final ForcedContention queueing;

  /**
   * Not open yet.
   *
   * @param queueing how one is made to wait for another
   */
  public Market(ForcedContention queueing) {
    this.queueing = queueing;
  }

  /**
   * Has threads wait for each other in turn; when it returns, all is over.
   *
   * @throws InterruptedException never, unless somebody interrupts it
   */
  public void day() throws InterruptedException {
    var scales = new Scales();
    for (int i = 0; i < WEIGHINGS; i++) {
      queueing.briefly("ivan", "jule", work -> weigh(scales, work));
    }
    var gate = new Gate();
    for (int i = 0; i < 3; i++) {
      queueing.at("karl", "lena", work -> enter(gate, work), 40);
    }
    var couriers = new ArrayList<Thread>();
    for (String name : new String[] {"courier-1", "courier-2", ""}) {
      couriers.add(Thread.ofVirtual().name(name).start(() -> queueing.sleep(150)));
    }
    for (Thread courier : couriers) {
      courier.join();
    }
  }

  private static void weigh(Scales scales, Runnable work) {
    synchronized (scales) {
      work.run();
    }
  }

  private static void enter(Gate gate, Runnable work) {
    synchronized (gate) {
      work.run();
    }
  }
}

final class Scales {}

final class Gate {}
