package kit.quiescence;

import java.util.concurrent.SynchronousQueue;

/** A thread that only answers: how late it does so tells how long a woken thread waits to run. */
final class SchedulingDelayProbe {
  private static final SynchronousQueue<Boolean> CALLS = new SynchronousQueue<>();
  private static final SynchronousQueue<Boolean> ANSWERS = new SynchronousQueue<>();
  private static final Thread PROBE =
      Thread.ofPlatform().daemon().name("scheduling-delay-probe").start(SchedulingDelayProbe::run);

  private SchedulingDelayProbe() {}

  /** Starts the thread, before anyone counts threads. */
  static void start() {
    // The initialisation of the class has done it.
  }

  static long id() {
    return PROBE.threadId();
  }

  /** Nanoseconds from a call to the answer. */
  static long delay() throws InterruptedException {
    long called = System.nanoTime();
    CALLS.put(true);
    ANSWERS.take();
    return System.nanoTime() - called;
  }

  // Waits in the queue until the class is initialised: a method reference, called later.
  private static void run() {
    while (true) {
      try {
        CALLS.take();
        ANSWERS.put(true);
      } catch (InterruptedException strayed) {
        // Code that interrupts all threads it can find does not mean this one.
      }
    }
  }
}
