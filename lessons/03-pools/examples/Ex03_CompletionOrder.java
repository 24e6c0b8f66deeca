// Question: In which order do I get the results, if the last task is the first to finish?
// Run: java examples/Ex03_CompletionOrder.java
// Then: open the gates in another order. Which of the two lists changes?

import java.util.*;
import java.util.concurrent.*;

void main() throws Exception {
  List<Integer> asTheyFinish = new ArrayList<>();
  List<Integer> asYouAsked = new ArrayList<>();

  try (ExecutorService pool = Executors.newFixedThreadPool(5)) {
    CompletionService<Integer> finished = new ExecutorCompletionService<>(pool);
    List<CountDownLatch> gates = new ArrayList<>();
    List<Future<Integer>> futures = new ArrayList<>();
    for (int x : List.of(1, 2, 3, 4, 5)) {
      CountDownLatch gate = new CountDownLatch(1);
      gates.add(gate);
      futures.add(
          finished.submit(() -> {
            gate.await(); // no task finishes before its gate opens
            return x * x;
          }));
    }

    for (CountDownLatch gate : gates.reversed()) {
      gate.countDown();
      asTheyFinish.add(finished.take().get()); // take waits for the next one to finish
    }
    for (Future<Integer> future : futures) {
      asYouAsked.add(future.get());
    }
  }

  IO.println("as they finish: " + asTheyFinish);
  IO.println("as you asked:   " + asYouAsked);
}

// Expect: two lists. The futures keep your order. take() follows the order of finishing.
// prints: as they finish: [25, 16, 9, 4, 1]
// prints: as you asked:   [1, 4, 9, 16, 25]
