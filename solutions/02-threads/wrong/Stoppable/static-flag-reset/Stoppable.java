// misconception: one-place-for-all-calls
// says: the other one is not repeated any more
// from: reference
package threads;

public final class Stoppable {
  private static volatile boolean stopped;

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    stopped = false;
    Thread thread =
        new Thread(() -> {
          while (!stopped) {
            step.run();
          }
        });
    thread.start();
    return () -> {
      stopped = true;
      thread.interrupt();
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }
}
