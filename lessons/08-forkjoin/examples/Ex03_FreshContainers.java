// Question: How many containers does a collector make, and when are they combined?
// Run: java examples/Ex03_FreshContainers.java
// Then: before collect, filter the numbers so that only one is left. How many containers does the
// parallel stream make then?

import java.util.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

final AtomicInteger made = new AtomicInteger();
final AtomicInteger combined = new AtomicInteger();

void main() {
  show("sequential", Stream.of(3, 1, 4, 2));
  show("parallel", Stream.of(3, 1, 4, 2).parallel());
}

void show(String what, Stream<Integer> numbers) {
  made.set(0);
  combined.set(0);
  List<Integer> result = numbers.collect(collector());
  IO.println(
      "%s: %s, %d containers, %d times two were combined"
          .formatted(what, result, made.get(), combined.get()));
}

/** What Collectors.toList does, with two counters. */
Collector<Integer, List<Integer>, List<Integer>> collector() {
  return Collector.of(
      () -> {
        made.incrementAndGet();
        return new ArrayList<>();
      },
      List::add,
      (left, right) -> {
        combined.incrementAndGet();
        left.addAll(right);
        return left;
      });
}

// Expect: the same list twice. A sequential stream needs one container, and never calls the
// combiner. A parallel stream of four elements makes four parts, and combines them two by two.
// prints: sequential: [3, 1, 4, 2], 1 containers, 0 times two were combined
// prints: parallel: [3, 1, 4, 2], 4 containers, 3 times two were combined
