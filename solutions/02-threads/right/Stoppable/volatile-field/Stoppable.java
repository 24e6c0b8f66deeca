// kind: a class of its own with a volatile field
package threads;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {

    Loop loop = new Loop(step);
    loop.thread.start();
    return loop;
  }

  private static final class Loop implements AutoCloseable, Runnable {
    private final Runnable step;
    private final Thread thread = new Thread(this);
    private volatile boolean stopped;

    Loop(Runnable step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (!stopped) {
        step.run();
      }
    }

    @Override
    public void close() throws InterruptedException {
      stopped = true;
      thread.interrupt();
      if (!Thread.currentThread().equals(thread)) {
        thread.join();
      }
    }
  }
}
