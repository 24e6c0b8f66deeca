// Question: Does it matter in which order four numbers are added?
// Run: java examples/Ex07_OrderOfASum.java
// Then: replace the large number by 1000. Does it still matter? And by 1e15 + 0.3?

double large = 1e16;
double[] sums = {large, 1, -large, 1}; // of four chunks

double inThisOrder(int... chunks) {
  double sum = 0;
  for (int chunk : chunks) {
    sum += sums[chunk];
  }
  return sum;
}

void main() {
  IO.println("in the order of the chunks: " + inThisOrder(0, 1, 2, 3));
  IO.println("the first chunk is the last to come: " + inThisOrder(1, 2, 3, 0));
  IO.println("two halves: " + (inThisOrder(0, 1) + inThisOrder(2, 3)));
  IO.println("the large ones first: " + inThisOrder(0, 2, 1, 3));
  IO.println("0.1 + 0.2 + 0.3: " + (0.1 + 0.2 + 0.3) + ", or " + (0.1 + (0.2 + 0.3)));
}

// Expect: the exact sum is 2. Each addition rounds its result to the nearest double, and next to
// 1e16 there is no double for 1e16 + 1. So order and groups decide what is left.
// prints: in the order of the chunks: 1.0
// prints: the first chunk is the last to come: 0.0
// prints: two halves: 0.0
// prints: the large ones first: 2.0
// prints: 0.1 + 0.2 + 0.3: 0.6000000000000001, or 0.6
