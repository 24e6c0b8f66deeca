package learner;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Code that does not end, each in its own way. */
public final class Endless {
  private Endless() {}

  /** Turns round and round. */
  public static void spins(BooleanSupplier done) {
    int rounds = 0;
    while (!done.getAsBoolean()) { // line 17
      rounds = round(rounds);
    }
  }

  private static int round(int rounds) {
    return Math.floorMod(rounds * 31 + 1, 1000);
  }

  /** Asks again and again. */
  public static void polls(BooleanSupplier done) throws InterruptedException {
    while (!done.getAsBoolean()) { // line 28
      Thread.sleep(1); // line 29
    }
  }

  /** Waits for a latch that nobody opens. */
  public static void latch() throws InterruptedException {
    new CountDownLatch(1).await(); // line 35
  }

  /** Two tasks in one thread, of which the first waits for the second. */
  public static int starves(ExecutorService pool) throws ExecutionException, InterruptedException {
    Future<Integer> outer =
        pool.submit(() -> {
          Future<Integer> inner = pool.submit(() -> 1);
          return inner.get(); // line 43
        });
    return outer.get(); // line 45
  }

  /** A thread of its own goes round, this one waits for it. */
  public static void spinsElsewhere(Thread.Builder builder, BooleanSupplier done)
      throws InterruptedException {
    builder.start(() -> spins(done)).join(); // line 51
  }

  /** Sleeps far longer than anyone waits. */
  public static void oversleeps() throws InterruptedException {
    Thread.sleep(1_000_000_000L); // line 56
  }

  /** A pool that is never closed. */
  public static int openPool(int threads) throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    int sum = 0;
    for (int i = 0; i < threads; i++) {
      sum += pool.submit(() -> 1).get();
    }
    return sum;
  }

  /** Starts a thread that waits and does not wait for it. */
  public static Thread leaves(Thread.Builder builder, CountDownLatch until) {
    return builder.start(() -> {
      try {
        until.await(); // line 73
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  /** Asks all the time, in one line. */
  public static void asks(BooleanSupplier done) {
    while (!done.getAsBoolean()) {} // line 82
  }

  /** Does the same elsewhere. */
  public static void asksElsewhere(BooleanSupplier done) {
    while (!done.getAsBoolean()) {} // line 87
  }

  /** Takes a lock and gives it back, as often as it asks. */
  public static void takesAndGivesBack(Object lock, BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      synchronized (lock) {
        Thread.onSpinWait();
      }
    }
  }

  /** Naps until it is woken, again and again. */
  public static void naps(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000_000L); // line 102
    }
  }

  /** Waits as a task may. */
  public static void waits(CountDownLatch until) {
    try {
      until.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has the JDK work on large numbers, in one line. */
  public static void computes(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      java.util.regex.Pattern.compile("(a|b)*[cd]+|(e.{2,5})?f").matcher("ab".repeat(50)).find();
    }
  }
}
