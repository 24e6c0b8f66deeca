package pools.scenes;

import static pools.scenes.PoolBelief.FAILURE_RETRIED;
import static pools.scenes.PoolBelief.SLOT_NOT_GIVEN_BACK;
import static pools.scenes.PoolBelief.THREAD_LOST;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kit.Census;
import kit.Gate;
import kit.Rejection;
import kit.Trial;
import pools.BoundedPool;

/** Tasks that throw, one after the other, and one that doesn't, for a pool of one thread. */
public final class ThrowingTasks {
  private final List<Gate> go;
  private final Census<Integer> ran = new Census<>();
  private final AtomicInteger begun = new AtomicInteger();

  /**
   * @param failures how many throw
   */
  public ThrowingTasks(int failures) {
    go = IntStream.range(0, failures).mapToObj(_ -> new Gate()).toList();
  }

  private static final class OnPurpose extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OnPurpose() {
      super("this task fails on purpose");
    }
  }

  /** Demands that each task is tried once, and the last one done. */
  public void requireThatThePoolSurvives() throws Exception {
    try (var trial = Trial.start(this::submitAll)) {
      for (var gate : go) {
        trial.awaitQuiescence();
        gate.open();
      }
      trial.awaitQuiescence();
      if (!trial.ended()) {
        var happened =
            "After %s that threw an exception nothing moves any more%s."
                .formatted(
                    begun.get() == 1 ? "one task" : begun + " tasks", trial.describeBlockingCall());
        boolean nobodyLeft = trial.standstill().stream().anyMatch(s -> s.threadsStarted() == 0);
        trial.close();
        // A thread that has ended says so only where a task that ends well leaves it alive.
        throw Rejection.of(
            nobodyLeft && outlivesItsTask() ? THREAD_LOST : SLOT_NOT_GIVEN_BACK, happened);
      }
      PoolAssertions.resultOf(trial);
    }
    if (begun.get() > go.size()) {
      throw Rejection.of(
          FAILURE_RETRIED,
          "%d tasks threw an exception, and they were run %d times in all."
              .formatted(go.size(), begun.get()));
    }
    if (begun.get() < go.size() || ran.total() < 1) {
      throw Rejection.plain(
          "%d tasks that throw an exception were submitted, then one that does not. After close %d of them had run."
              .formatted(go.size(), begun.get() + ran.total()));
    }
  }

  private Object submitAll() throws Exception {
    try (var pool = new BoundedPool(1, 1)) {
      for (var gate : go) {
        pool.submit(() -> {
          // Its death is part of the test: no stack trace on the screen.
          Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
          begun.incrementAndGet();
          throw new OnPurpose();
        });
        gate.awaitOpen(); // One at a time: the pool is at rest again before the next.
      }
      pool.submit(() -> ran.record(1));
    }
    return null;
  }

  private static boolean outlivesItsTask() throws Exception {
    var close = new Gate();
    var worker = new AtomicReference<Thread>();
    try (var trial =
        Trial.start(() -> {
          try (var pool = new BoundedPool(1, 1)) {
            pool.submit(() -> worker.set(Thread.currentThread()));
            close.awaitOpen();
          }
        })) {
      trial.awaitQuiescence();
      boolean alive = worker.get() != null && worker.get().isAlive();
      close.open();
      trial.awaitQuiescence();
      return alive;
    }
  }
}
