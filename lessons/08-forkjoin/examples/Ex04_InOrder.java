// Question: What keeps the order of the elements in a parallel stream?
// Run: java examples/Ex04_InOrder.java
// Then: use a HashSet instead of the list. Which order do toList and forEachOrdered keep now?

import java.util.*;
import java.util.concurrent.*;

void main() {
  List<Integer> numbers = List.of(9, 2, 7, 4, 5, 6, 3, 8, 1);

  IO.println("toList:         " + numbers.parallelStream().map(x -> x * x).toList());

  Queue<Integer> ordered = new ConcurrentLinkedQueue<>();
  numbers.parallelStream().map(x -> x * x).forEachOrdered(ordered::add);
  IO.println("forEachOrdered: " + ordered);

  Queue<Integer> any = new ConcurrentLinkedQueue<>();
  numbers.parallelStream().map(x -> x * x).forEach(any::add);
  IO.println("forEach:        " + any);
  IO.println("sorted:         " + any.stream().sorted().toList());

  IO.println("findFirst:      " + numbers.parallelStream().filter(x -> x < 7).findFirst().get());
}

// Expect: toList, forEachOrdered and findFirst keep the order of the list. forEach does not: the
// order may be different each time.
// prints: toList:         [81, 4, 49, 16, 25, 36, 9, 64, 1]
// prints: forEachOrdered: [81, 4, 49, 16, 25, 36, 9, 64, 1]
// prints something like: forEach:        [36, 9, 64, 1, 25, 49, 16, 81, 4]
// prints: sorted:         [1, 4, 9, 16, 25, 36, 49, 64, 81]
// prints: findFirst:      2
