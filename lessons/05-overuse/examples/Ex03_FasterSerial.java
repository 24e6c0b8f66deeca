// Question: Is parallel always faster?
// Run: java examples/Ex03_FasterSerial.java
// Then: how much work must square do until the pool is faster? Try a loop of Math.sin in it.

import java.lang.management.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

final int rounds = 500;
final List<Integer> numbers = List.of(1, 2, 3, 4, 5);
int tasks;
final AtomicInteger threads = new AtomicInteger();

/** The processor time of the calling thread, and the elapsed time, both in nanoseconds. */
record Cost(long cpu, long time) {}

List<Integer> loop() {
  List<Integer> squares = new ArrayList<>();
  for (int x : numbers) {
    squares.add(square(x));
  }
  return squares;
}

List<Integer> pool() throws Exception {
  List<Integer> squares = new ArrayList<>();
  try (ExecutorService pool = Executors.newFixedThreadPool(4, work -> thread(work))) {
    List<Future<Integer>> futures = new ArrayList<>();
    for (int x : numbers) {
      futures.add(pool.submit(() -> square(x)));
      tasks++;
    }
    for (Future<Integer> future : futures) {
      squares.add(future.get());
    }
  }
  return squares;
}

int square(int x) {
  return x * x;
}

Thread thread(Runnable work) {
  threads.incrementAndGet();
  return new Thread(work);
}

Cost measure(String name, Callable<List<Integer>> squares) throws Exception {
  ThreadMXBean meter = ManagementFactory.getThreadMXBean();
  tasks = 0;
  threads.set(0);
  long cpu = meter.getCurrentThreadCpuTime();
  long time = System.nanoTime();
  List<Integer> result = List.of();
  for (int i = 0; i < rounds; i++) {
    result = squares.call();
  }
  Cost cost = new Cost(meter.getCurrentThreadCpuTime() - cpu, System.nanoTime() - time);
  IO.println(
      name
          + ": "
          + result
          + ", "
          + tasks / rounds
          + " tasks, "
          + threads.get() / rounds
          + " threads");
  return cost;
}

void main() throws Exception {
  Cost loop = measure("loop", () -> loop());
  Cost pool = measure("pool", () -> pool());
  IO.println("less CPU time: the " + (loop.cpu() < pool.cpu() ? "loop" : "pool"));
  IO.println(
      "CPU time of the caller alone: "
          + pool.cpu() / Math.max(1, loop.cpu())
          + " times that of the loop");
  IO.println("time: " + pool.time() / Math.max(1, loop.time()) + " times that of the loop");
}

// Expect: for five squares a plain loop is faster on any machine. With the pool, the calling thread
// alone uses more processor time than the whole loop, although it only hands out and collects.
// prints: loop: [1, 4, 9, 16, 25], 0 tasks, 0 threads
// prints: pool: [1, 4, 9, 16, 25], 5 tasks, 4 threads
// prints: less CPU time: the loop
// prints something like: CPU time of the caller alone: 200 times that of the loop
// prints something like: time: 400 times that of the loop
