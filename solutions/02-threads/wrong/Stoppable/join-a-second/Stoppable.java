// misconception: a-while-is-enough
// says: gave up after waiting for 1 s
// from: right/interrupts-under-the-flags-lock
package threads;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    var loop = new Loop(step);
    loop.start();
    return () -> {
      loop.stopIt();
      if (Thread.currentThread() != loop) {
        loop.join(1000);
      }
    };
  }

  private static final class Loop extends Thread {
    private final Object lock = new Object();
    private final Runnable step;
    private boolean stopped; // guarded by the lock

    Loop(Runnable step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!isStopped()) {
        step.run();
      }
    }

    private boolean isStopped() {
      synchronized (lock) {
        return stopped;
      }
    }

    void stopIt() {
      synchronized (lock) {
        interrupt();
        stopped = true;
      }
    }
  }
}
