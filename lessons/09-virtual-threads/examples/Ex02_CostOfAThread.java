// Question: A thread only waits. What does it cost, as a platform thread and as a virtual one?
// Run: java examples/Ex02_CostOfAThread.java
// Then: let each thread call a method that calls itself 50 times, and wait at the bottom. Which of
// the two kinds costs more than before?

import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  waiting(Thread.ofVirtual(), 20_000); // so that the JVM has loaded and compiled everything
  waiting(Thread.ofPlatform(), 200);

  Cost platform = waiting(Thread.ofPlatform(), 2_000);
  Cost virtual = waiting(Thread.ofVirtual(), 100_000);
  IO.println("platform threads: " + platform.words());
  IO.println("virtual threads: " + virtual.words());
  IO.println(
      "a platform thread costs %.0f times the memory, and %.0f times the time"
          .formatted(platform.kb() / virtual.kb(), platform.micros() / virtual.micros()));
}

/** What one thread costs. */
record Cost(double kb, double micros) {
  String words() {
    return "%.1f KB of memory and %.1f µs for each".formatted(kb, micros);
  }
}

/** Starts threads, looks what they cost when all of them wait, and lets them go. */
Cost waiting(Thread.Builder builder, int number) throws Exception {
  CountDownLatch begun = new CountDownLatch(number);
  CountDownLatch open = new CountDownLatch(1);
  List<Thread> threads = new ArrayList<>(number);
  double before = kilobytes(builder);
  long start = System.nanoTime();
  for (int i = 0; i < number; i++) {
    threads.add(
        builder.start(() -> {
          begun.countDown();
          await(open);
        }));
  }
  begun.await();
  double micros = (System.nanoTime() - start) / 1_000.0 / number;
  double kb = (kilobytes(builder) - before) / number;
  open.countDown();
  for (Thread thread : threads) {
    thread.join();
  }
  return new Cost(kb, micros);
}

void await(CountDownLatch latch) {
  try {
    latch.await();
  } catch (InterruptedException e) {
    throw new IllegalStateException(e);
  }
}

/**
 * Memory in use. A virtual thread's stack is in the heap. A platform thread's stack is outside of
 * it, so Linux is asked for all that the process has in memory. (Elsewhere nobody knows.)
 */
double kilobytes(Thread.Builder builder) throws Exception {
  Path status = Path.of("/proc/self/status");
  if (builder instanceof Thread.Builder.OfPlatform && Files.exists(status)) {
    String line =
        Files.readAllLines(status).stream().filter(l -> l.startsWith("VmRSS")).findFirst().get();
    return Double.parseDouble(line.replaceAll("\\D", ""));
  }
  System.gc();
  Runtime jvm = Runtime.getRuntime();
  return (jvm.totalMemory() - jvm.freeMemory()) / 1024.0;
}

// Expect: a virtual thread costs about a kilobyte, and a platform thread many times as much.
// prints something like: platform threads: 30.0 KB of memory and 60.0 µs for each
// prints something like: virtual threads: 0.8 KB of memory and 2.0 µs for each
// prints something like: a platform thread costs 40 times the memory, and 30 times the time
