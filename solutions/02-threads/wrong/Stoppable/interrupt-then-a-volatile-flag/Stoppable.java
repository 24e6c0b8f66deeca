// misconception: wakes-before-it-says-stop
// says: a further run had begun
// from: right/interrupts-under-the-flags-lock
package threads;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    var loop = new Loop(step);
    Thread thread = Thread.ofVirtual().start(loop);
    return () -> {
      thread.interrupt();
      loop.open = false;
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }

  private static final class Loop implements Runnable {
    private final Runnable step;
    private volatile boolean open = true;

    Loop(Runnable step) {
      this.step = step;
    }

    @Override
    public void run() {
      while (open) {
        step.run();
      }
    }
  }
}
