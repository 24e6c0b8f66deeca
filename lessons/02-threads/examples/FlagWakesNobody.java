// Question: I set the flag that says stop. Why doesn't my thread stop?
// Run: java examples/FlagWakesNobody.java
// Then: interrupt first, and set the flag never. How often does the thread say that it was woken?

import java.time.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

void main() throws InterruptedException {
  AtomicBoolean stopped = new AtomicBoolean();
  CountDownLatch atWork = new CountDownLatch(1);
  BlockingQueue<String> post = new LinkedBlockingQueue<>(); // nobody writes to us
  Thread thread =
      Thread.ofPlatform()
          .daemon() // so that your experiments end
          .start(() -> {
            while (!stopped.get()) {
              atWork.countDown();
              try {
                IO.println("a letter: " + post.take());
              } catch (InterruptedException e) {
                IO.println("woken, and now I look");
              }
            }
          });

  atWork.await(); // it is in the loop: it has looked at the flag, and will wait
  stopped.set(true);
  thread.join(Duration.ofSeconds(1));
  IO.println("flag set, the thread is alive: " + thread.isAlive());

  thread.interrupt();
  thread.join(Duration.ofSeconds(10));
  IO.println("interrupted too, the thread is alive: " + thread.isAlive());
}

// Expect: it waits and doesn't look; only the interrupt wakes it, and then it sees the flag.
// prints: flag set, the thread is alive: true
// prints: woken, and now I look
// prints: interrupted too, the thread is alive: false
