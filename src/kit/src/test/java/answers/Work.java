package answers;

import java.lang.management.ManagementFactory;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** What an answer may do before it starts the next task. */
final class Work {
  private Work() {}

  interface Step {
    void run() throws Exception;
  }

  /** CPU time, not wall time. */
  static void cpuMillis(int millis) {
    var threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + millis * 1_000_000L;
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }

  static void pingPong(Thread.Builder builder, int times) throws InterruptedException {
    var ping = new SynchronousQueue<Integer>();
    var pong = new SynchronousQueue<Integer>();
    Thread other =
        builder.start(() ->
            unchecked(() -> {
              for (int i = 0; i < times; i++) {
                pong.put(ping.take());
              }
            }));
    for (int i = 0; i < times; i++) {
      ping.put(i);
      pong.take();
    }
    other.join();
  }

  static void pollsAFeeder() throws InterruptedException {
    var queue = new LinkedBlockingQueue<Integer>();
    Thread.ofPlatform()
        .start(() ->
            unchecked(() -> {
              Thread.sleep(5);
              queue.add(1);
            }));
    queue.poll(100, TimeUnit.MILLISECONDS);
  }

  static void unchecked(Step step) {
    try {
      step.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
