// Question: Each of my customers has a thread. For which lock do they wait?
// Run: java examples/Ex02_ContendedShop.java
// Then: repair sell: take and pay under the lock, decorate outside it. How many waits are left?

import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import jdk.jfr.*;
import jdk.jfr.consumer.*;

final int customers = 6;

class Shop {
  final CountDownLatch inside = new CountDownLatch(1);
  final CountDownLatch goOn = new CountDownLatch(1);
  private int sold;

  synchronized void sell() throws InterruptedException {
    inside.countDown();
    goOn.await(); // decorates the cake: takes as long as we like
    Thread.sleep(Duration.ofMillis(30)); // and a little longer
    sold++;
  }

  synchronized int sold() {
    return sold;
  }
}

void main() throws Exception {
  Path file = Files.createTempFile("shop", ".jfr");
  Shop shop = new Shop();
  try (Recording recording = new Recording()) {
    recording.enable("jdk.JavaMonitorEnter").withThreshold(Duration.ofMillis(20)).withStackTrace();
    recording.start();
    openAndSell(shop);
    recording.stop();
    recording.dump(file);
  }
  IO.println("sold " + shop.sold());
  List<RecordedEvent> waits = new ArrayList<>(RecordingFile.readAllEvents(file));
  waits.removeIf(event -> !event.getEventType().getName().equals("jdk.JavaMonitorEnter"));
  waits.removeIf(event -> !event.getClass("monitorClass").getName().endsWith("Shop"));
  IO.println(waits.size() + " waits to enter a Shop");
  waits.removeIf(event -> {
    RecordedMethod top = event.getStackTrace().getFrames().getFirst().getMethod();
    return !top.getName().equals("sell");
  });
  IO.println(waits.size() + " of them in Shop.sell");
  Files.delete(file);
}

/** While the first customer is served, all others come and wait. */
void openAndSell(Shop shop) throws Exception {
  List<Thread> threads = new ArrayList<>();
  for (int i = 0; i < customers; i++) {
    threads.add(
        Thread.ofPlatform()
            .name("customer-" + (i + 1))
            .start(() -> {
              try {
                shop.sell();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }));
    shop.inside.await();
  }
  for (Thread thread : threads.subList(1, customers)) {
    while (thread.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
  }
  shop.goOn.countDown();
  for (Thread thread : threads) {
    thread.join();
  }
}

// Expect: five waits for the shop, and no other waits. The JDK's own view shows them too:
// java -XX:StartFlightRecording:report-on-exit=contention-by-site examples/Ex02_ContendedShop.java
// prints: sold 6
// prints: 5 waits to enter a Shop
// prints: 5 of them in Shop.sell
