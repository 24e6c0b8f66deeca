package bakery;

import bench.scenes.ForcedContention;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** A morning at which every way to rank locks finds another one. */
public final class Bakery {
  private final ForcedContention queueing;

  /**
   * Not open yet.
   *
   * @param queueing how one is made to wait for another
   */
  public Bakery(ForcedContention queueing) {
    this.queueing = queueing;
  }

  /**
   * Has threads wait for each other in turn; when it returns, all is over.
   *
   * @throws InterruptedException never, unless somebody interrupts it
   */
  public void morning() throws InterruptedException {
    var ovens = new Oven[] {new Oven(), new Oven(), new Oven()};
    String[] bakers = {"anna", "ben", "carla"};
    for (int i = 0; i < ovens.length; i++) {
      var oven = ovens[i];
      for (int round = 0; round < 2; round++) { // most in all, if the three count together
        queueing.at(bakers[i], bakers[(i + 1) % 3], work -> bake(oven, work), 150);
      }
    }
    var fridge = new Fridge(); // most at one object
    queueing.at("anna", "dora", work -> cool(fridge, work), 250);
    queueing.at("ben", "emil", work -> cool(fridge, work), 250);
    var van = new Van(); // the longest wait of all
    queueing.at("emil", "carla", work -> load(van, work), 400);
    var till = new Till(); // the most waits
    for (int customer = 0; customer < 30; customer++) {
      queueing.at("dora", "frida", work -> pay(till, work), 5);
    }
    var recipe = new ReentrantLock(); // no monitor
    queueing.parked("gina", "anna", work -> read(recipe, work), 700);
    ring();
  }

  private static void bake(Oven oven, Runnable work) {
    synchronized (oven) {
      work.run();
    }
  }

  private static void cool(Fridge fridge, Runnable work) {
    synchronized (fridge) {
      work.run();
    }
  }

  private static void load(Van van, Runnable work) {
    synchronized (van) {
      work.run();
    }
  }

  private static void pay(Till till, Runnable work) {
    synchronized (till) {
      work.run();
    }
  }

  private static void read(ReentrantLock recipe, Runnable work) {
    recipe.lock();
    try {
      work.run();
    } finally {
      recipe.unlock();
    }
  }

  /** Nobody contends for the bell: somebody waits until it rings. */
  private void ring() throws InterruptedException {
    var bell = new Bell();
    var waits = new CountDownLatch(1);
    var seller =
        queueing.start(
            "henry",
            () -> {
              synchronized (bell) {
                waits.countDown();
                bell.await();
              }
            });
    waits.await();
    queueing.sleep(500);
    synchronized (bell) {
      bell.ring();
    }
    seller.join();
  }
}

final class Oven {}

final class Fridge {}

final class Van {}

final class Till {}

final class Bell {
  private boolean rung;

  synchronized void await() {
    try {
      while (!rung) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void ring() {
    rung = true;
    notifyAll();
  }
}
