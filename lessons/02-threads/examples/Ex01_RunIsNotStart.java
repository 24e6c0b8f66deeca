// Question: I made two threads and ran them. Who did the work?
// Run: java examples/Ex01_RunIsNotStart.java
// Then: let two meet. Which thread does "first" wait for? Then see Ex02_StartAndJoin.java.

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  CountDownLatch meeting = new CountDownLatch(1); // with 2, the program would never end
  List<String> report = Collections.synchronizedList(new ArrayList<>());

  Thread first = new Thread(() -> work("first", meeting, report), "thread-1");
  Thread second = new Thread(() -> work("second", meeting, report), "thread-2");
  first.run(); // an ordinary call
  second.run();
  first.join();
  second.join();

  Collections.sort(report);
  report.forEach(IO::println);
}

void work(String name, CountDownLatch meeting, List<String> report) {
  meeting.countDown();
  try {
    meeting.await();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
  report.add(name + " is done by " + Thread.currentThread().getName());
}

// Expect: the thread main does both pieces of work itself, one after the other.
// prints: first is done by main
// prints: second is done by main
