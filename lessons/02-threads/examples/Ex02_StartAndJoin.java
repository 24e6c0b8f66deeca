// Question: How do I do two things at the same time?
// Run: java examples/Ex02_StartAndJoin.java
// Then: join the first before you start the second. The program hangs. (Ctrl+C stops it.)

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  CountDownLatch meeting = new CountDownLatch(2); // opens when both threads have arrived
  List<String> report = Collections.synchronizedList(new ArrayList<>());

  Thread first = new Thread(() -> work("first", meeting, report), "thread-1");
  Thread second = new Thread(() -> work("second", meeting, report), "thread-2");
  first.start(); // now there are two threads
  second.start(); // now there are three, because main goes on as well
  first.join(); // waits until first has ended
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

// Expect: each thread waits until both are at work. So if this ends, both were at work at once.
// prints: first is done by thread-1
// prints: second is done by thread-2
