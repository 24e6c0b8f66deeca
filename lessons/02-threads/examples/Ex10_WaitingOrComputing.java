// Question: How many threads make sense if they wait, and how many if they compute?
// Run: java examples/Ex10_WaitingOrComputing.java
// Then: make the waiting threads platform threads. (Ten thousand of these may be too many.)

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  int many = 10_000;
  CountDownLatch arrived = new CountDownLatch(many);
  CountDownLatch go = new CountDownLatch(1);
  List<Thread> waiting = new ArrayList<>();
  for (int i = 0; i < many; i++) {
    waiting.add(
        Thread.startVirtualThread(() -> {
          arrived.countDown();
          try {
            go.await(); // stands for an answer from a network
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }));
  }
  arrived.await();
  IO.println("virtual threads that wait at the same time: " + waiting.size());
  go.countDown();
  for (Thread thread : waiting) {
    thread.join();
  }

  int processors = Runtime.getRuntime().availableProcessors();
  compute(processors); // warms up
  long unit = compute(processors);
  IO.println(processors + " processors; that many computing threads took 1.0 units of time");
  IO.println(
      "4 times as many took %.1f units: each had a share of a processor"
          .formatted((double) compute(4 * processors) / unit));
}

/** Lets that many threads do the same computation, and returns how long they took. */
long compute(int howMany) throws InterruptedException {
  long start = System.nanoTime();
  List<Thread> threads = new ArrayList<>();
  for (int i = 0; i < howMany; i++) {
    threads.add(Thread.ofPlatform().start(() -> hardWork()));
  }
  for (Thread thread : threads) {
    thread.join();
  }
  return System.nanoTime() - start;
}

volatile double result; // without it, the JVM might leave out work whose result nobody uses

void hardWork() {
  double x = 1;
  for (int i = 1; i < 25_000_000; i++) {
    x = x + 1 / x; // each step needs the result of the one before
  }
  result = x;
}

// Expect: ten thousand threads wait at once, cheaply. Threads that compute share the processors.
// prints: virtual threads that wait at the same time: 10000
// prints something like: 2 processors; that many computing threads took 1.0 units of time
// prints something like: 4 times as many took 4.0 units: each had a share of a processor
