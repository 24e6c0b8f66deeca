// Question: There are three different jobs and three friends. Who did what, and was it at once?
// Run: java examples/Ex01_WhoRanWhat.java
// Then: on Linux, put taskset -c 0 before java, for one processor. Are three jobs still under way?

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  Map<String, String> whoDidWhat = new ConcurrentSkipListMap<>(); // a map for several threads
  // A CountDownLatch is a counter with a gate: await() waits until countDown() has brought it to 0.
  CountDownLatch begun = new CountDownLatch(3);

  // A thread is another pair of hands: lesson 02. Each thread gets one job.
  List<Thread> friends =
      List.of(
          Thread.ofPlatform().name("Ann").start(() -> lay("frame", begun, whoDidWhat)),
          Thread.ofPlatform().name("Ben").start(() -> lay("sky", begun, whoDidWhat)),
          Thread.ofPlatform().name("Cem").start(() -> lay("house", begun, whoDidWhat)));
  for (Thread friend : friends) {
    friend.join(); // waits until this friend is done
  }

  whoDidWhat.forEach((part, who) -> IO.println(part + ": laid by " + who));
  IO.println("under way at the same time: " + (3 - begun.getCount()));
  IO.println("processors: " + Runtime.getRuntime().availableProcessors());
}

void lay(String part, CountDownLatch begun, Map<String, String> whoDidWhat) {
  try {
    begun.countDown();
    begun.await(); // waits until all three have begun
    whoDidWhat.put(part, Thread.currentThread().getName());
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt(); // somebody asks us to stop: lesson 02
  }
}

// Expect: each friend does one job, and none of them is done before all three have begun.
// prints: frame: laid by Ann
// prints: house: laid by Cem
// prints: sky: laid by Ben
// prints: under way at the same time: 3
// prints something like: processors: 8
