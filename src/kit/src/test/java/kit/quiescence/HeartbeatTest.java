package kit.quiescence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

  @Test
  void beatsWhilePatienceIsSpent() throws Exception {
    var beats = new AtomicInteger();
    Heartbeat.tell(beats::incrementAndGet);
    Heartbeat.tell(() -> beats.addAndGet(1_000)); // comes too late
    var watch = QuiescenceDetector.begin();
    var spins =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
            });
    try {
      watch.watch(new CountDownLatch(1), () -> false, new WatchBudget(Duration.ofSeconds(4)));
    } finally {
      spins.interrupt();
      spins.join();
    }
    assertTrue(beats.get() >= 1 && beats.get() < 1_000, beats.toString());
  }
}
