// Question: How do lines get from one thread to two others, without a lock of my own?
// Run: java examples/Ex12_QueueHandOff.java
// Then: use three takers. What else do you need three of?

import java.util.*;
import java.util.concurrent.*;

BlockingQueue<String> lines = new ArrayBlockingQueue<>(2);

void main() throws Exception {
  Map<String, Integer> total = new TreeMap<>();
  try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
    List<Future<Map<String, Integer>>> takers =
        List.of(pool.submit(() -> takeAll()), pool.submit(() -> takeAll()));
    for (String line : List.of("to be", "or not", "to be")) {
      lines.put(line); // waits while two lines are in the queue
    }
    lines.put("END"); // a pill for each taker
    lines.put("END");

    for (Future<Map<String, Integer>> taker : takers) {
      taker.get().forEach((word, n) -> total.merge(word, n, Integer::sum));
    }
  }
  IO.println(total);
}

Map<String, Integer> takeAll() throws InterruptedException {
  Map<String, Integer> mine = new HashMap<>(); // no other thread has it until it is handed over
  for (String line = lines.take(); !line.equals("END"); line = lines.take()) {
    for (String word : line.split(" ")) {
      mine.merge(word, 1, Integer::sum);
    }
  }
  return mine;
}

// Expect: one taker gets each line, each taker counts in a map of its own, and both takers end.
// prints: {be=2, not=1, or=1, to=2}
