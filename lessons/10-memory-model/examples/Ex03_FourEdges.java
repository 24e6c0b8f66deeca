// Question: No lock and no volatile. How can one thread be sure to see what another has written?
// Run: java examples/Ex03_FourEdges.java
// Then: set number to 5 after queue.put. Which lines may print another number now?

import java.util.concurrent.*;

int number; // an ordinary field

void main() throws InterruptedException {
  BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
  CountDownLatch latch = new CountDownLatch(1);

  number = 1;
  Thread thread =
      new Thread(() -> {
        IO.println("after start: " + number); // start comes before all that the thread does

        number = 2;
        latch.countDown();

        try {
          queue.take();
          IO.println("after take: " + number); // put comes before the take of what was put
        } catch (InterruptedException e) {
          return;
        }
        number = 4;
      });
  thread.start();

  latch.await();
  IO.println("after await: " + number); // countDown comes before the return of await

  number = 3;
  queue.put("look");

  thread.join();
  IO.println("after join: " + number); // all that the thread did comes before the return of join
}

// Expect: each number is the last one that was written. Each access happens before the next one:
// start, countDown and await, put and take, and join each put two threads in an order.
// prints: after start: 1
// prints: after await: 2
// prints: after take: 3
// prints: after join: 4
