// Question: Each sum needs the sum before it. How can two threads still share the work?
// Run: java examples/Ex02_PrefixSum.java
// Then: do it in four quarters. How much must be added to the sums of the third one?

import java.util.*;

int[] numbers = {1, 2, 3, 4, 5, 6, 7, 8};
int[] sums = new int[8];

void main() throws InterruptedException {
  Thread left = new Thread(() -> sumUp(0, 4));
  Thread right = new Thread(() -> sumUp(4, 8));
  right.start();
  right.join(); // This order shows that it does no harm. The threads may run at the same time.
  left.start();
  left.join();
  IO.println("by themselves: " + Arrays.toString(sums));

  int leftTotal = sums[3]; // all that the right half needs from the left half
  for (int i = 4; i < 8; i++) {
    sums[i] += leftTotal; // no round needs the one before: this loop could be divided too
  }
  IO.println("raised by " + leftTotal + ":  " + Arrays.toString(sums));
}

void sumUp(int from, int to) {
  for (int i = from; i < to; i++) {
    int before = i == from ? 0 : sums[i - 1]; // never reads what the other half writes
    sums[i] = before + numbers[i];
  }
}

// Expect: the right sums, whichever thread is faster. Each half is summed up by itself, and then
// the total of the left half is added to the right half.
// prints: by themselves: [1, 3, 6, 10, 5, 11, 18, 26]
// prints: raised by 10:  [1, 3, 6, 10, 15, 21, 28, 36]
