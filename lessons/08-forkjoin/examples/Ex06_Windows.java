// Question: What can a gatherer do that map and filter can't?
// Run: java examples/Ex06_Windows.java
// Then: use parallel streams. Does anything change?

import java.util.stream.*;

void main() {
  IO.println("in groups: " + numbers().gather(Gatherers.windowFixed(3)).toList());
  IO.println("neighbours: " + numbers().gather(Gatherers.windowSliding(2)).toList());
  IO.println("sums so far: " + numbers().gather(Gatherers.scan(() -> 0, Integer::sum)).toList());
  IO.println("their sum: " + numbers().gather(Gatherers.fold(() -> 0, Integer::sum)).toList());
  IO.println("what rises: " + numbers().gather(rising()).toList());
}

Stream<Integer> numbers() {
  return Stream.of(3, 1, 4, 1, 5, 9, 2);
}

/** Our own gatherer: it passes on each number that is larger than all numbers before it. */
Gatherer<Integer, ?, Integer> rising() {
  return Gatherer.ofSequential(
      () -> new int[] {Integer.MIN_VALUE}, // the state: the largest number so far
      (largest, number, next) -> {
        if (number > largest[0]) {
          largest[0] = number;
          return next.push(number);
        }
        return true; // go on
      });
}

// Expect: a gatherer may remember what came before. So it can make groups and pass on each sum.
// prints: in groups: [[3, 1, 4], [1, 5, 9], [2]]
// prints: neighbours: [[3, 1], [1, 4], [4, 1], [1, 5], [5, 9], [9, 2]]
// prints: sums so far: [3, 4, 8, 9, 14, 23, 25]
// prints: their sum: [25]
// prints: what rises: [3, 4, 5, 9]
