package threads;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import kit.Gate;

/**
 * A step of which the test says what each run does. A run too many, for which nothing was said, is
 * counted and never ends: so code that goes on for ever does no harm. Thread-safe.
 */
final class StepsForTest implements Runnable {
  private final List<Runnable> script;
  private final Set<Thread> threads = new HashSet<>(); // guarded by this
  private int runs; // guarded by this

  StepsForTest(Runnable... script) {
    this.script = List.of(script);
  }

  @Override
  public void run() {
    int run = begin();
    if (run > script.size()) {
      stayForGood();
    }
    script.get(run - 1).run();
  }

  private synchronized int begin() {
    FailingForTest.dieSilently();
    threads.add(Thread.currentThread());
    return ++runs;
  }

  private static void stayForGood() {
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        // That changes nothing.
      }
    }
  }

  /** How many runs have begun. */
  synchronized int runs() {
    return runs;
  }

  /** On which threads; a copy. */
  synchronized Set<Thread> threads() {
    return Set.copyOf(threads);
  }

  /** Waits at the gate until it is open, whoever interrupts; the flag is set afterwards. */
  static void holdUnheeding(Gate gate) {
    boolean interrupted = false;
    while (!gate.isOpen()) {
      gate.hold();
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
