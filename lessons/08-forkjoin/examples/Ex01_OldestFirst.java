// Question: A thread has forked three tasks. Which one does an idle thread steal?
// Run: java examples/Ex01_OldestFirst.java
// Then: fork a fourth range, 14..15. Where does it come in each of the two lines?

import java.util.*;
import java.util.concurrent.*;

final Queue<String> done = new ConcurrentLinkedQueue<>();
final CountDownLatch threeDone = new CountDownLatch(3);

void main() {
  // There are two threads. The first one forks and then waits, so the second one does all three.
  try (ForkJoinPool pool = new ForkJoinPool(2)) {
    pool.submit(
            () -> {
              forkThree();
              threeDone.await();
              return true;
            })
        .join();
  }
  IO.println("a thief:      " + done);
  done.clear();

  // With one thread, nobody steals. The thread forks all three tasks, and then does them.
  try (ForkJoinPool pool = new ForkJoinPool(1)) {
    pool.submit(() -> forkThree()).join();
  }
  IO.println("the forker:   " + done);
}

/** Each of these tasks notes that it was done. */
void forkThree() {
  for (String range : List.of("0..8", "8..12", "12..14")) {
    ForkJoinTask.adapt(
            () -> {
              done.add(range);
              threeDone.countDown();
            })
        .fork();
  }
}

// Expect: a thief takes the oldest task first, which is the largest one. The thread that has
// forked the tasks takes the newest task first.
// prints: a thief:      [0..8, 8..12, 12..14]
// prints: the forker:   [12..14, 8..12, 0..8]
