// Question: How do I do two things at the same time?
// Run: java examples/StartAndJoin.java
// Then: join the first before you start the second. The program hangs. (Ctrl+C stops it.)

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  CountDownLatch meeting = new CountDownLatch(2); // opens when both have come
  List<String> report = Collections.synchronizedList(new ArrayList<>());

  Thread first = new Thread(() -> work("first", meeting, report), "thread-1");
  Thread second = new Thread(() -> work("second", meeting, report), "thread-2");
  first.start(); // now there are two hands
  second.start(); // now three, for main goes on as well
  first.join(); // waits until it has ended
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

// Expect: each waits until both are at work, so if this ends, both were at work at once.
// prints: first is done by thread-1
// prints: second is done by thread-2
