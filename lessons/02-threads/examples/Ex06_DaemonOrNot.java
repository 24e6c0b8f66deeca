// Question: main has ended. Why does my program go on, or why does it not?
// Run: java examples/Ex06_DaemonOrNot.java
// Then: write daemon(false). Now it hangs, because the JVM waits for the thread. (Ctrl+C stops it.)

import java.util.concurrent.*;

void main() throws InterruptedException {
  CountDownLatch atWork = new CountDownLatch(1);
  Thread waiting =
      Thread.ofPlatform()
          .daemon(true)
          .start(() -> {
            atWork.countDown();
            try {
              new CountDownLatch(1).await(); // for ever
            } catch (InterruptedException e) {
              // nobody interrupts it
            } finally {
              IO.println("never printed: a daemon is not asked when the JVM ends");
            }
          });
  atWork.await();

  IO.println("a new thread is a daemon: " + Thread.ofPlatform().unstarted(() -> {}).isDaemon());
  IO.println("a virtual thread is a daemon: " + Thread.ofVirtual().unstarted(() -> {}).isDaemon());
  IO.println("the last line of main; the waiting thread is alive: " + waiting.isAlive());
}

// Expect: the program ends, though a thread still waits: the JVM does not wait for daemons.
// prints: a new thread is a daemon: false
// prints: a virtual thread is a daemon: true
// prints: the last line of main; the waiting thread is alive: true
