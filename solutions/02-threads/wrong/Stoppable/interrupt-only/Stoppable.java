// misconception: interrupt-ends-a-thread
// says: cleared the flag
// from: reference
package threads;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {

    Thread thread =
        new Thread(() -> {
          while (!Thread.currentThread().isInterrupted()) {
            step.run();
          }
        });
    thread.start();
    return () -> {
      thread.interrupt();
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }
}
