// misconception: closed-again
// says: Called a second time, close waits for ever
// from: reference
package threads;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {

    AtomicBoolean stopped = new AtomicBoolean();
    BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    Thread thread =
        new Thread(() -> {
          try {
            while (!stopped.get()) {
              step.run();
            }
          } finally {
            ended.add("ended");
          }
        });
    thread.start();
    return () -> {
      stopped.set(true);
      thread.interrupt();
      if (Thread.currentThread() != thread) {
        ended.take();
      }
    };
  }
}
