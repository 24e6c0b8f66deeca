package threads;

/** Exercise 2.4: a step that is repeated until somebody stops it. Repair {@code start}. */
public final class Stoppable {

  private Stoppable() {}

  /**
   * Repeats a step until somebody calls close. All runs take place in one thread made for this
   * step, one run after the other. This method returns at once. Any number of steps may be repeated
   * at the same time, and each is closed separately.
   *
   * <p><b>close</b> asks the thread to end, and waits until it has ended. No further run of the
   * step begins. The current run is interrupted, so that it wakes up if it waits. But a run is
   * never cut off: it goes on to its end, whether the step ignores the interrupt or notices it and
   * continues. A second close has nothing more to stop; it may return at once, even while the first
   * one still waits. The step may call close itself: then close returns at once, and this run of
   * the step is the last.
   *
   * <p>If the thread that calls close is interrupted, before it waits or while it waits, close
   * stops the step all the same. Then it either throws {@link InterruptedException} without waiting
   * any longer, or goes on waiting and returns with the interrupt flag set.
   *
   * <p>A step that throws ends the thread, as any uncaught exception does. Close may be called
   * after that, and does not throw. Nothing else ends the repetition, not even an interrupt flag
   * that the step has left set.
   *
   * @param step the code to repeat
   * @return an object whose close stops the step; any thread may call it
   */
  public static AutoCloseable start(Runnable step) {
    Thread thread =
        new Thread(() -> {
          while (!Thread.currentThread().isInterrupted()) {
            step.run();
          }
        });
    thread.start();
    return thread::interrupt;
  }
}
