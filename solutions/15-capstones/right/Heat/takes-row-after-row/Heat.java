// kind: workers take row after row, and the barrier begins the next step
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class Heat {

  private Heat() {}

  public static double[][] run(double[][] plate, int steps, HeatRule rule, int workers)
      throws InterruptedException {
    int rows = plate.length - 2;
    int crew = Math.min(rows, workers);
    double[][][] grids = {SerialHeat.copyOf(plate), SerialHeat.copyOf(plate)};
    if (crew == 0) {
      return grids[0];
    }
    AtomicInteger row = new AtomicInteger(1);
    CyclicBarrier barrier =
        new CyclicBarrier(
            crew,
            () -> {
              double[][] old = grids[0];
              grids[0] = grids[1];
              grids[1] = old;
              row.set(1);
            });
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int worker = 0; worker < crew; worker++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (int step = 0; step < steps; step++) {
                    double[][] now = grids[0];
                    for (int y; (y = row.getAndIncrement()) <= rows; ) {
                      rule.row(now[y - 1], now[y], now[y + 1], grids[1][y]);
                    }
                    barrier.await();
                  }
                } catch (RuntimeException e) {
                  failure.compareAndSet(null, e);
                  threads.forEach(Thread::interrupt);
                } catch (InterruptedException | BrokenBarrierException e) {
                  // somebody else has failed
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    return grids[0];
  }
}
