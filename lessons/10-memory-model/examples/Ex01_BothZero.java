// Question: Each of two threads writes a 1, and then reads what the other one writes. Can both read
// 0?
// Run: java examples/Ex01_BothZero.java
// Then: use an AtomicIntegerArray for x and one for y (set and get). What comes out now?

import java.util.concurrent.*;

final int size = 10_000; // the number of tries in a round
final int rounds = 500;

void main() throws Exception {
  int bothZero = 0;
  try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
    for (int round = 0; round < rounds; round++) {
      int[] x = new int[size]; // full of zeros
      int[] y = new int[size];
      CountDownLatch start = new CountDownLatch(2);
      Future<int[]> left = pool.submit(() -> writeAndRead(x, y, start));
      Future<int[]> right = pool.submit(() -> writeAndRead(y, x, start));
      int[] r1 = left.get();
      int[] r2 = right.get();
      for (int i = 0; i < size; i++) {
        if (r1[i] == 0 && r2[i] == 0) {
          bothZero++;
        }
      }
    }
  }
  IO.println("tries: " + rounds * size);
  IO.println("both read 0: " + bothZero + " times");
}

/** Makes one of the two threads of a round. Both begin as nearly at the same time as they can. */
int[] writeAndRead(int[] mine, int[] others, CountDownLatch start) {
  int[] read = new int[size];
  start.countDown();
  for (int i = 0; i < 100_000 && start.getCount() > 0; i++) {
    Thread.onSpinWait(); // not for long: perhaps there is only one processor
  }
  for (int i = 0; i < size; i++) {
    mine[i] = 1;
    read[i] = others[i];
  }
  return read;
}

// Expect: nothing but the number of tries is certain. If the threads took turns, line by line, both
// could never read 0: the last of the four lines is a read, after both writes. With more than one
// processor it often comes out nevertheless. If you see 0 times, you have proved nothing.
// prints: tries: 5000000
// prints something like: both read 0: 24230 times
