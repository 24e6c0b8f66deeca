// kind: a plain flag behind a lock
package threads;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {

    Flag flag = new Flag();
    Thread thread =
        new Thread(() -> {
          while (!flag.isSet()) {
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

    synchronized boolean isSet() {
      return set;
    }
  }
}
