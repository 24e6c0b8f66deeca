// Question: My loop has 100,000 steps. Should I make a task of each step?
// Run: java examples/Ex01_TaskPerElement.java
// Then: compare with Ex02_TaskPerPiece.java, which is better. How much must a step do to be worth a
// task?

import java.util.*;
import java.util.concurrent.*;

final int size = 100_000;
final int piece = 1; // numbers in a task

void main() throws Exception {
  for (int i = 0; i < 20_000; i++) {
    add(1, 100); // so that the JVM has compiled the method before both measurements
  }
  long begun = System.nanoTime();
  long sum = 0;
  int rounds = 20;
  for (int i = 0; i < rounds; i++) {
    sum = add(1, size);
  }
  long loop = System.nanoTime() - begun;

  int tasks = 0;
  long parallel;
  try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
    begun = System.nanoTime();
    for (int i = 0; i < rounds; i++) {
      List<Future<Long>> futures = new ArrayList<>();
      for (int first = 1; first <= size; first += piece) {
        int from = first;
        int to = Math.min(size, first + piece - 1);
        futures.add(pool.submit(() -> add(from, to)));
      }
      sum = 0;
      for (Future<Long> future : futures) {
        sum += future.get();
      }
      tasks = futures.size();
    }
    parallel = System.nanoTime() - begun;
  }

  IO.println("sum: " + sum);
  IO.println("tasks: " + tasks);
  IO.println("time: %.1f times that of a plain loop".formatted((double) parallel / loop));
}

/** The work: a multiplication and a remainder for each number. */
long add(int from, int to) {
  long sum = 0;
  for (int x = from; x <= to; x++) {
    sum += x * (long) x % 7;
  }
  return sum;
}

// Expect: the right sum, 100,000 tasks, and about a hundred times the time of a plain loop.
// prints: sum: 200003
// prints: tasks: 100000
// prints something like: time: 150 times that of a plain loop
