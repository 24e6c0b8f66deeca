// Question: The next reader always comes before the last one leaves. When does a writer get in?
// Run: java examples/Ex04_StarvedWriter.java
// Then: replace tryAcquire(0, TimeUnit.SECONDS) by tryAcquire(). What does its documentation say?

import java.util.concurrent.*;

static final int ALL = 100; // a reader takes one permit, a writer takes all

void main() throws Exception {
  IO.println("unfair: overtaken " + overtakings(new Semaphore(ALL)) + " times");
  IO.println("fair:   overtaken " + overtakings(new Semaphore(ALL, true)) + " times");
}

/** How many of 50 readers get in before a writer that was there earlier. */
int overtakings(Semaphore room) throws Exception {
  room.acquire(); // the first reader is in
  Thread writer = Thread.ofPlatform().daemon().start(() -> room.acquireUninterruptibly(ALL));
  while (!room.hasQueuedThreads()) {
    Thread.onSpinWait(); // until the writer waits
  }
  int overtakings = 0;
  for (int i = 0; i < 50; i++) {
    boolean isIn = room.tryAcquire(0, TimeUnit.SECONDS); // the next reader
    if (isIn) {
      overtakings++;
      room.release(); // the reader before it leaves
    }
  }
  room.release(); // the last one leaves
  writer.join();
  return overtakings;
}

// Expect: an unfair semaphore lets all readers in before the writer. With a fair one, nobody
// overtakes the writer.
// prints: unfair: overtaken 50 times
// prints: fair:   overtaken 0 times
