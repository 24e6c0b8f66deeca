// misconception: one-place-for-all-calls
// says: another one was started, and no run of it begins
// from: reference
package threads;

public final class Stoppable {
  private static volatile boolean stopped;

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
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
