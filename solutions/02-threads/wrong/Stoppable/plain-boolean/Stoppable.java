// misconception: written-is-seen
// says: A data race: main writes stopped
// from: right/volatile-field
package threads;

public final class Stoppable {
  private boolean stopped;

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    Stoppable it = new Stoppable();
    Thread thread =
        new Thread(() -> {
          while (!it.stopped) {
            step.run();
          }
        });
    thread.start();
    return () -> {
      it.stopped = true;
      thread.interrupt();
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }
}
