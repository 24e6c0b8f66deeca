// kind: a future for each phase is a gate; a failure opens it exceptionally
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Exercise 11.2: workers that go from phase to phase together. */
public final class Phases {

  private Phases() {}

  public static void run(int workers, int phases, Step step)
      throws InterruptedException, ExecutionException {
    if (workers < 1 || phases < 0) {
      throw new IllegalArgumentException("workers: " + workers + ", phases: " + phases);
    }
    if (phases == 0) {
      return;
    }

    AtomicInteger[] arrived = new AtomicInteger[phases];
    List<CompletableFuture<Void>> gates = new ArrayList<>();
    for (int i = 0; i < phases; i++) {
      arrived[i] = new AtomicInteger();
      gates.add(new CompletableFuture<>());
    }
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicBoolean stopped = new AtomicBoolean();
    Thread[] threads = new Thread[workers];
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads[i] =
          new Thread(() -> {
            for (int phase = 0; phase < phases; phase++) {
              CompletableFuture<Void> gate = gates.get(phase);
              try {
                step.run(worker, phase);
                if (arrived[phase].incrementAndGet() == workers) {
                  gate.complete(null);
                }
              } catch (Throwable t) {
                failure.compareAndSet(null, t);
                gate.cancel(false);
              }
              try {
                gate.join();
              } catch (CancellationException e) {
                return;
              }
              if (stopped.get()) {
                return;
              }
            }
          });
      threads[i].start();
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
      boolean ended = false;
      while (!ended) {
        try {
          thread.join();
          ended = true;
        } catch (InterruptedException e) {
          interrupted = true;
          stopped.set(true);
          gates.forEach(gate -> gate.cancel(false));
          for (Thread each : threads) {
            each.interrupt();
          }
        }
      }
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }
}
