// Question: I set the flag that says stop. Why doesn't my thread stop?
// Run: java examples/Ex05_FlagWakesNobody.java
// Then: interrupt the thread and never set the flag. What does the thread do after it was woken?

import java.time.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

void main() throws InterruptedException {
  AtomicBoolean stopped = new AtomicBoolean();
  CountDownLatch atWork = new CountDownLatch(1);
  BlockingQueue<String> post = new LinkedBlockingQueue<>(); // nobody puts a letter into it
  Thread thread =
      Thread.ofPlatform()
          .daemon() // so that the program ends, whatever you try
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

  atWork.await(); // now the thread is in the loop: it has looked at the flag, and it will wait
  stopped.set(true);
  thread.join(Duration.ofSeconds(1));
  IO.println("flag set, the thread is alive: " + thread.isAlive());

  thread.interrupt();
  thread.join(Duration.ofSeconds(10));
  IO.println("interrupted too, the thread is alive: " + thread.isAlive());
}

// Expect: the thread waits and does not see the flag. The interrupt wakes it, and then it looks.
// prints: flag set, the thread is alive: true
// prints: woken, and now I look
// prints: interrupted too, the thread is alive: false
