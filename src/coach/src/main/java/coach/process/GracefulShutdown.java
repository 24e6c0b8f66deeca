package coach.process;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While this is open, a signal that ends the program (Ctrl-C, a build server's timeout) interrupts
 * the thread that opened it, and the program waits until that thread has put things in order and
 * closed this.
 */
public final class GracefulShutdown implements AutoCloseable {
  private static final long SECONDS_TO_END = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  public GracefulShutdown() {
    var worker = Thread.currentThread();
    hook = new Thread(() -> end(worker), "coach-end");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(Thread worker) {
    worker.interrupt();
    try {
      ended.await(SECONDS_TO_END, TimeUnit.SECONDS); // whoever sent the signal won't wait for ever
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException isEnding) {
      // The hook is what has closed this.
    }
  }
}
