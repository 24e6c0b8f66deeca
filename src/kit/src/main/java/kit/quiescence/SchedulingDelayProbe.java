package kit.quiescence;

import java.util.concurrent.SynchronousQueue;

/** A thread that only answers: how late it does so tells how long a woken thread waits to run. */
final class SchedulingDelayProbe {
  private static final SynchronousQueue<Boolean> CALLS = new SynchronousQueue<>();
  private static final SynchronousQueue<Boolean> ANSWERS = new SynchronousQueue<>();
  private static final Thread BIRD =
      Thread.ofPlatform().daemon().name("canary").start(SchedulingDelayProbe::sing);

  private SchedulingDelayProbe() {}

  /** Starts the bird, before anyone counts threads. */
  static void hatch() {
    // The initialisation of the class has done it.
  }

  static long id() {
    return BIRD.threadId();
  }

  /** Nanoseconds from a call to the answer. */
  static long delay() throws InterruptedException {
    long called = System.nanoTime();
    CALLS.put(true);
    ANSWERS.take();
    return System.nanoTime() - called;
  }

  // Waits in the queue until the class is initialised: a method reference, called later.
  private static void sing() {
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
