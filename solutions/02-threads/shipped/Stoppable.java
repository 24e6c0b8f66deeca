package threads;

/** Exercise 2.4: a step that is repeated until somebody says stop. To be repaired. */
public final class Stoppable {

  private Stoppable() {}

  /**
   * Repeats a step in a thread of its own, the same one for all runs, one run after the other,
   * until it is closed. Returns at once. Any number of steps may be repeated at the same time; each
   * is closed for itself.
   *
   * <p><b>close</b> asks for an end and waits for it: when it returns, the thread has ended. No
   * further run of the step begins. The one at work is interrupted, so that it wakes if it waits;
   * but it is never cut off: a step that takes no notice runs to its end, and so does one that
   * takes notice and goes on. A second close has nothing more to stop; it may return at once, also
   * while the first one still waits. The step may call close itself: that returns at once, and this
   * run of the step is the last.
   *
   * <p>A close whose thread is interrupted, before it or while it waits, stops the step all the
   * same. It throws {@link InterruptedException}, and need not wait any more; or it waits on, and
   * leaves the interrupt flag set.
   *
   * <p>A step that throws ends the thread, as an exception does. To close it is no failure then.
   * Nothing else ends the repetition: not an interrupt flag that the step has left set, either.
   *
   * @param step what to repeat
   * @return what stops it; may be closed by any thread
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
