// Question: Each number becomes the mean of itself and its two neighbours. Why not in place?
// Run: java examples/Ex08_NeighboursNeedIt.java
// Then: go from right to left in place. Which wrong result do you get?

import java.util.*;

int meanAt(int[] numbers, int i) {
  int left = numbers[Math.max(i - 1, 0)]; // at the border, the nearest number
  int right = numbers[Math.min(i + 1, numbers.length - 1)];
  return (left + numbers[i] + right) / 3;
}

void main() {
  int[] numbers = {0, 0, 90, 0, 0, 0};

  int[] next = new int[numbers.length];
  for (int i = 0; i < numbers.length; i++) {
    next[i] = meanAt(numbers, i);
  }
  IO.println("two arrays:        " + Arrays.toString(next));

  int[] inPlace = numbers.clone();
  for (int i = 0; i < numbers.length; i++) {
    inPlace[i] = meanAt(inPlace, i);
  }
  IO.println("in place:          " + Arrays.toString(inPlace));

  // Two bands of three, each of which takes its own edge for the border of the whole.
  int[] bands = new int[numbers.length];
  for (int from = 0; from < numbers.length; from += 3) {
    int[] band = Arrays.copyOfRange(numbers, from, from + 3);
    for (int i = 0; i < 3; i++) {
      bands[from + i] = meanAt(band, i);
    }
  }
  IO.println("without the halo:  " + Arrays.toString(bands));
}

// Expect: with two arrays, the 90 is spread evenly to both sides. In place, it is spread further to
// the right, since each number reads a neighbour that is new already. Without the halo, the second
// band knows nothing of the 90, and the first band counts it twice at its edge.
// prints: two arrays:        [0, 30, 30, 30, 0, 0]
// prints: in place:          [0, 30, 40, 13, 4, 1]
// prints: without the halo:  [0, 30, 60, 0, 0, 0]
