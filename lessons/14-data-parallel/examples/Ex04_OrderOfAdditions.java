// Question: Why does the compiler not add floats in lanes by itself?
// Run: java examples/Ex04_OrderOfAdditions.java
// Then: use double instead of float. Are the sums equal? And is it safe to rely on that?

void main() {
  float[] numbers = new float[100_000];
  for (int i = 0; i < numbers.length; i++) {
    numbers[i] = 0.1f;
  }

  float oneByOne = 0;
  for (float number : numbers) {
    oneByOne += number;
  }

  // Eight sums, as in eight lanes. Each lane takes every eighth number.
  float[] lanes = new float[8];
  for (int i = 0; i < numbers.length; i++) {
    lanes[i % 8] += numbers[i];
  }
  float inLanes = 0;
  for (float lane : lanes) {
    inLanes += lane;
  }

  IO.println("one by one:     " + oneByOne);
  IO.println("in eight lanes: " + inLanes);
  IO.println("equal:          " + (oneByOne == inLanes));
}

// Expect: two sums of the same numbers, and they differ. Neither is exactly 10,000: each addition
// rounds, and in another order other things are rounded.
// prints: one by one:     9998.557
// prints: in eight lanes: 9998.735
// prints: equal:          false
