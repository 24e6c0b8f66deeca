// Question: A virtual thread waits. What does its platform thread do meanwhile?
// Run: java examples/Ex03_WhoCarries.java
// Then: give the JVM one carrier, java -Djdk.virtualThreadScheduler.parallelism=1 examples/…. Does
// the program still end?

import java.util.*;
import java.util.concurrent.*;

final int threads = 1_000;

void main() throws Exception {
  Set<String> carriers = ConcurrentHashMap.newKeySet();
  CountDownLatch waiting = new CountDownLatch(threads);
  CountDownLatch news = new CountDownLatch(1);
  List<Thread> all = new ArrayList<>();
  for (int i = 0; i < threads; i++) {
    all.add(
        Thread.startVirtualThread(() -> {
          carriers.add(carrier());
          waiting.countDown();
          await(news);
          carriers.add(carrier());
        }));
  }
  waiting.await(); // each of them has run, and is about to wait
  Thread first = all.getFirst();
  while (first.getState() != Thread.State.WAITING) {
    Thread.sleep(1);
  }
  IO.println("a virtual thread that waits: " + first.toString().replaceAll("\\d+", "1"));
  IO.println("all thousand are there: " + all.stream().allMatch(Thread::isAlive));
  news.countDown();
  for (Thread thread : all) {
    thread.join();
  }
  int processors = Runtime.getRuntime().availableProcessors();
  IO.println("carriers: " + carriers.size());
  IO.println("more carriers than processors: " + (carriers.size() > processors));
}

/** The name of the carrier: it follows the @ when the thread prints itself. */
String carrier() {
  return Thread.currentThread().toString().replaceAll(".*@", "");
}

void await(CountDownLatch latch) {
  try {
    latch.await();
  } catch (InterruptedException e) {
    throw new IllegalStateException(e);
  }
}

// Expect: a thread that waits has no carrier. A few carriers, one for each processor at most, have
// run all thousand of them, and a thread may continue on another carrier than before.
// prints: a virtual thread that waits: VirtualThread[#1]/waiting
// prints: all thousand are there: true
// prints something like: carriers: 2
// prints: more carriers than processors: false
