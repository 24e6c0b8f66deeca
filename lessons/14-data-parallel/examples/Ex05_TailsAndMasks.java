// Question: A vector has four lanes, and an array has six numbers. What happens to the last two?
// Run: java examples/Ex05_TailsAndMasks.java
// Then: move the last vector back so that it is full, from = n - k. What is the sum, and why?

import java.util.*;

final int k = 4; // lanes

/** A vector with the first few lanes from the array, and 0 in the others. */
int[] load(int[] array, int from, int lanes) {
  int[] vector = new int[k];
  System.arraycopy(array, from, vector, 0, lanes);
  return vector;
}

int[] add(int[] x, int[] y) {
  int[] sum = new int[k];
  for (int lane = 0; lane < k; lane++) {
    sum[lane] = x[lane] + y[lane];
  }
  return sum;
}

void main() {
  int[] numbers = {1, 2, 3, 4, 5, 6};
  int n = numbers.length;

  int[] sums = new int[k];
  int i = 0;
  for (; i <= n - k; i += k) { // full vectors
    sums = add(sums, load(numbers, i, k));
  }
  IO.println("full vectors end at index " + i + ", the sums are " + Arrays.toString(sums));

  try {
    load(numbers, i, k);
  } catch (IndexOutOfBoundsException e) {
    IO.println("a full vector from there does not fit");
  }

  int[] tail = load(numbers, i, n - i);
  IO.println("the tail with a mask is " + Arrays.toString(tail));
  sums = add(sums, tail);
  IO.println("the sums are " + Arrays.toString(sums) + ", together " + Arrays.stream(sums).sum());
}

// Expect: one full vector, and a tail of two numbers. The mask puts 0 into the two lanes that are
// left, so they change nothing. The total is 21.
// prints: full vectors end at index 4, the sums are [1, 2, 3, 4]
// prints: a full vector from there does not fit
// prints: the tail with a mask is [5, 6, 0, 0]
// prints: the sums are [6, 8, 3, 4], together 21
