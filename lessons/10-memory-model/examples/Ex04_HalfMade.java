// Question: A thread gets a new object through a data race. Can it see the object half made?
// Run: java examples/Ex04_HalfMade.java
// Then: make the fields of Open final too. What changes in the output, and what in what is certain?

import java.util.concurrent.*;

/** Its fields are not final. */
static class Open {
  int left;
  int right;

  Open(int n) {
    left = n;
    right = n;
  }
}

/** The fields of a record are final. */
record Closed(int left, int right) {}

Open open = new Open(0); // neither volatile nor locked: this is a data race
Closed closed = new Closed(0, 0);

void main() throws Exception {
  CountDownLatch reading = new CountDownLatch(1);
  Thread writer =
      new Thread(() -> {
        await(reading);
        for (int n = 1; n <= 2_000_000; n++) {
          open = new Open(n);
          closed = new Closed(n, n);
        }
      });
  writer.start();
  int openHalfMade = 0;
  int closedHalfMade = 0;
  reading.countDown();
  for (int i = 0; i < 2_000_000; i++) {
    Open seenOpen = open;
    if (seenOpen.left != seenOpen.right) {
      openHalfMade++;
    }
    Closed seenClosed = closed;
    if (seenClosed.left() != seenClosed.right()) {
      closedHalfMade++;
    }
  }
  writer.join();
  IO.println("with final fields: half made " + closedHalfMade + " times");
  IO.println("without: half made " + openHalfMade + " times");
}

void await(CountDownLatch latch) {
  try {
    latch.await();
  } catch (InterruptedException e) {
    throw new IllegalStateException(e);
  }
}

// Expect: with final fields, never: that is certain, on every machine, even with the data race.
// Without, it is allowed, so perhaps you see it. A 0 there says something about your machine only.
// prints: with final fields: half made 0 times
// prints something like: without: half made 0 times
