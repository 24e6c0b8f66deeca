// Question: What does an interrupt do to a thread that computes, and to one that waits?
// Run: java examples/Ex04_InterruptMe.java
// Then: delete the line that sets the flag again. What does the last line say? Who needs the flag?

import java.util.concurrent.*;

void main() throws InterruptedException {
  CountDownLatch interrupted = new CountDownLatch(1);
  Thread computing =
      new Thread(() -> {
        while (interrupted.getCount() > 0) { // stands for a long computation
          Thread.onSpinWait();
        }
        IO.println("computing: flag set " + flag() + ", and it goes on");
      });
  computing.start();
  computing.interrupt();
  interrupted.countDown();
  computing.join();

  Thread waiting =
      new Thread(() -> {
        try {
          new CountDownLatch(1).await(); // for ever
        } catch (InterruptedException e) {
          IO.println("waiting: woken by InterruptedException, flag set " + flag());
          Thread.currentThread().interrupt();
          IO.println("after setting it again: flag set " + flag());
        }
      });
  waiting.start();
  waiting.interrupt(); // if the thread does not wait yet, it will not begin to wait
  waiting.join();
}

boolean flag() {
  return Thread.currentThread().isInterrupted();
}

// Expect: the interrupt only sets the flag of the thread that computes. The thread that waits is
// woken by an exception, and its flag is clear.
// prints: computing: flag set true, and it goes on
// prints: waiting: woken by InterruptedException, flag set false
// prints: after setting it again: flag set true
