// Question: My loop has 100,000 steps. How many tasks should I make of them?
// Run: java examples/Ex02_TaskPerPiece.java
// Then: use 100 times as many numbers, again in four pieces. How much faster is it than the loop?

import java.util.*;
import java.util.concurrent.*;

final int size = 100_000;
final int piece = 25_000; // numbers in a task

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

// Expect: the same sum from four tasks, in about the time of a plain loop: a little more or less.
// prints: sum: 200003
// prints: tasks: 4
// prints something like: time: 0.9 times that of a plain loop
