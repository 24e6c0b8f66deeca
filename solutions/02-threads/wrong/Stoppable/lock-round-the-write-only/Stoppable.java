// misconception: one-side-locked
// says: A data race: main writes set
// from: right/lock
package threads;

public final class Stoppable {
  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    Flag flag = new Flag();
    Thread thread =
        new Thread(() -> {
          while (!flag.set) {
            step.run();
          }
        });
    thread.start();
    return () -> {
      flag.set();
      thread.interrupt();
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }

  private static final class Flag {
    private boolean set;

    synchronized void set() {
      set = true;
    }
  }
}
