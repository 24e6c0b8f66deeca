// Question: I took the time of my method. What did I measure?
// Run: java examples/Ex01_FirstAndHundredth.java
// Then: run it with -Xint before the file's name, which turns the compiler off. Run it three times.

import java.util.*;

final String text = "the quick brown fox jumps over the lazy dog ".repeat(50);

void main() {
  long[] nanos = new long[100];
  Set<Map<String, Integer>> results = new HashSet<>();
  for (int run = 0; run < nanos.length; run++) {
    long begun = System.nanoTime();
    Map<String, Integer> counts = count(text);
    nanos[run] = System.nanoTime() - begun;
    results.add(counts); // reads the result; otherwise the compiler might remove the work
  }
  IO.println("the result was the same each time: " + (results.size() == 1));

  double hundredth = Math.max(1, nanos[99]);
  for (int run : new int[] {1, 10}) {
    IO.println(
        "run %3d took %.1f times as long as run 100".formatted(run, nanos[run - 1] / hundredth));
  }
  LongSummaryStatistics last = Arrays.stream(nanos, 90, 100).summaryStatistics();
  IO.println(
      "of the last ten, the slowest took %.1f times as long as the quickest"
          .formatted((double) last.getMax() / Math.max(1, last.getMin())));
}

/** The work: counts how often each word occurs. */
Map<String, Integer> count(String text) {
  Map<String, Integer> counts = new TreeMap<>();
  for (String word : text.split(" ")) {
    counts.merge(word, 1, Integer::sum);
  }
  return counts;
}

// Expect: the same work and the same result, but the first run takes many times as long as the
// hundredth. The clock is right each time.
// prints: the result was the same each time: true
// prints something like: run   1 took 470.3 times as long as run 100
// prints something like: run  10 took 181.4 times as long as run 100
// prints something like: of the last ten, the slowest took 1.2 times as long as the quickest
