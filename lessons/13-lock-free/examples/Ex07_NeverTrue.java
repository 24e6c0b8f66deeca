// Question: Each count is right. Was the whole ever true?
// Run: java examples/Ex07_NeverTrue.java
// Then: look at the second count first. Which sums are possible now?

import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

void main() {
  // Somebody looks at two counts, one after the other. Another thread adds in between.
  var small = new LongAdder();
  var large = new LongAdder();
  long smallSeen = small.sum();
  small.increment(); // first the small one,
  large.increment(); // and then the large one
  long largeSeen = large.sum();
  IO.println("seen: %d small, %d large".formatted(smallSeen, largeSeen));
  IO.println("at the end: %s small, %s large".formatted(small, large));

  // When all threads have ended, a sum is exact.
  var adder = new LongAdder();
  try (var pool = Executors.newFixedThreadPool(4)) {
    for (int thread = 0; thread < 4; thread++) {
      pool.submit(() -> {
        for (int i = 0; i < 100_000; i++) {
          adder.increment();
        }
      });
    }
  }
  IO.println("four threads: " + adder.sum());
}

// Expect: there was never a moment with 0 small ones and 1 large one. A LongAdder has several
// cells,
// and its own sum goes from cell to cell in the same way. At the end it is exact.
// prints: seen: 0 small, 1 large
// prints: at the end: 1 small, 1 large
// prints: four threads: 400000
