// Question: Each of two people has one fork and wants the other one. How does the JVM see that?
// Run: java examples/Ex01_TwoForks.java
// Then: let both take the left fork first. (Then nobody is left to be found: remove the loop.)
// In a browser, play/TwoForks.html lets you move the threads yourself.

import java.lang.management.*;
import java.util.*;
import java.util.concurrent.*;

final Object left = new Object();
final Object right = new Object();
final CyclicBarrier bothHaveOne = new CyclicBarrier(2);

void main() {
  // Daemon threads: they will wait for ever, and the JVM shall end nevertheless.
  Thread.ofPlatform().daemon().name("Ann").start(() -> eat(left, right));
  Thread.ofPlatform().daemon().name("Bob").start(() -> eat(right, left));

  ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  long[] found;
  do {
    Thread.onSpinWait(); // only because this program wants to watch
    found = threads.findDeadlockedThreads();
  } while (found == null);
  Arrays.stream(threads.getThreadInfo(found))
      .map(thread ->
          thread.getThreadName()
              + " is "
              + thread.getThreadState()
              + ", because "
              + thread.getLockOwnerName()
              + " has the other fork")
      .sorted()
      .forEach(IO::println);
}

void eat(Object first, Object second) {
  synchronized (first) {
    meet();
    synchronized (second) {
      IO.println("never printed");
    }
  }
}

/** Waits until both have one fork: so it happens each time, and not once in a thousand runs. */
void meet() {
  try {
    bothHaveOne.await();
  } catch (InterruptedException | BrokenBarrierException e) {
    throw new IllegalStateException(e);
  }
}

// Expect: a deadlock. Each thread is blocked, and the other one has what it wants.
// prints: Ann is BLOCKED, because Bob has the other fork
// prints: Bob is BLOCKED, because Ann has the other fork
