// Question: Each sum needs the sum before it. How can two threads share the work all the same?
// Run: java examples/PrefixSum.java
// Then: do it in four quarters. By how much is the third one raised?

import java.util.*;

int[] numbers = {1, 2, 3, 4, 5, 6, 7, 8};
int[] sums = new int[8];

void main() throws InterruptedException {
  Thread left = new Thread(() -> sumUp(0, 4));
  Thread right = new Thread(() -> sumUp(4, 8));
  right.start();
  right.join(); // In this order to show that it does no harm. They may run at the same time.
  left.start();
  left.join();
  IO.println("by themselves: " + Arrays.toString(sums));

  int leftTotal = sums[3]; // all that the right half needs of the left one
  for (int i = 4; i < 8; i++) {
    sums[i] += leftTotal; // no round needs the one before: this could be shared out as well
  }
  IO.println("raised by " + leftTotal + ":  " + Arrays.toString(sums));
}

void sumUp(int from, int to) {
  for (int i = from; i < to; i++) {
    int before = i == from ? 0 : sums[i - 1]; // never reads what the other half writes
    sums[i] = before + numbers[i];
  }
}

// Expect: right, whoever is quicker: each half is summed up by itself, then the right one is
// raised.
// prints: by themselves: [1, 3, 6, 10, 5, 11, 18, 26]
// prints: raised by 10:  [1, 3, 6, 10, 15, 21, 28, 36]
