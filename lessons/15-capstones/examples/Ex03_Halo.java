// Question: Eight numbers are smoothed in two bands. What happens at the seam?
// Run: java examples/Ex03_Halo.java
// Then: take the mean of five numbers instead of three. How many numbers must the halo have?

import java.util.*;

final int[] row = {0, 30, 60, 90, 0, 30, 60, 90};

void main() {
  IO.println("in one piece:       " + Arrays.toString(smooth(row, 0, 8)));
  IO.println("bands on their own: " + bands(0));
  IO.println("bands with a halo:  " + bands(1));
}

String bands(int halo) {
  int[] smoothed = new int[8];
  for (int from : new int[] {0, 4}) {
    int to = from + 4;
    int left = Math.max(0, from - halo);
    int[] band = Arrays.copyOfRange(row, left, Math.min(8, to + halo));
    System.arraycopy(smooth(band, from - left, to - left), 0, smoothed, from, 4);
  }
  return Arrays.toString(smoothed);
}

/** The means of three neighbours. Where there is none, the nearest number takes its place. */
int[] smooth(int[] numbers, int from, int to) {
  int[] means = new int[to - from];
  for (int i = from; i < to; i++) {
    int left = numbers[Math.max(0, i - 1)];
    int right = numbers[Math.min(numbers.length - 1, i + 1)];
    means[i - from] = (left + numbers[i] + right) / 3;
  }
  return means;
}

// Expect: on their own, the two bands know nothing of each other. The 90 at the end of the first
// one and the 0 at the beginning of the second one don't mix, and a seam remains. With one number
// more on each side, the result is the same as in one piece.
// prints: in one piece:       [10, 30, 60, 50, 40, 30, 60, 80]
// prints: bands on their own: [10, 30, 60, 80, 10, 30, 60, 80]
// prints: bands with a halo:  [10, 30, 60, 50, 40, 30, 60, 80]
