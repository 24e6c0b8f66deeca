// Question: Each sum needs the sum before it. May each of two threads compute one half?
// Run: java examples/Ex01_PrefixSumWrong.java
// Then: start the left thread first and join it. Are the sums right now? What have you gained?

import java.util.*;

int[] numbers = {1, 2, 3, 4, 5, 6, 7, 8};
int[] sums = new int[8];

void main() throws InterruptedException {
  Thread left = new Thread(() -> sumUp(0, 4));
  Thread right = new Thread(() -> sumUp(4, 8));
  right.start(); // Java does not promise that the left thread is faster.
  right.join();
  left.start();
  left.join();
  IO.println("numbers: " + Arrays.toString(numbers));
  IO.println("sums:    " + Arrays.toString(sums));
}

void sumUp(int from, int to) {
  for (int i = from; i < to; i++) {
    int before = i == 0 ? 0 : sums[i - 1]; // reads what the round before has written
    sums[i] = before + numbers[i];
  }
}

// Expect: the right half begins before the left half is finished, and reads a 0.
// prints: numbers: [1, 2, 3, 4, 5, 6, 7, 8]
// prints: sums:    [1, 3, 6, 10, 5, 11, 18, 26]
