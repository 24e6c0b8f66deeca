// Question: Can threads push and pop without a lock, and lose nothing?
// Run: java examples/Ex04_TreiberStack.java
// Then: replace compareAndSet by set (and leave the loop). Is anything lost, in ten runs?

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

record Node(int item, Node next) {}

final AtomicReference<Node> top = new AtomicReference<>(); // null: the stack is empty

void push(int item) {
  Node first;
  do {
    first = top.get();
  } while (!top.compareAndSet(first, new Node(item, first)));
}

Integer pop() {
  Node first;
  do {
    first = top.get();
    if (first == null) {
      return null;
    }
  } while (!top.compareAndSet(first, first.next()));
  return first.item();
}

void main() {
  push(1);
  push(2);
  IO.println("one thread: " + pop() + ", " + pop() + ", " + pop());

  Set<Integer> taken = ConcurrentHashMap.newKeySet();
  try (var pool = Executors.newFixedThreadPool(4)) {
    for (int thread = 0; thread < 4; thread++) {
      int from = thread * 10_000;
      pool.submit(() -> {
        for (int i = 0; i < 10_000; i++) {
          push(from + i);
          taken.add(pop()); // perhaps not the one that it has pushed
        }
      });
    }
  }
  IO.println("four threads: " + taken.size() + " different items, and then " + pop());
}

// Expect: last in, first out. Of the 40,000 items that four threads have pushed, each comes out
// once, so there are 40,000 different ones. This run proves little; exercise 13.2 tries the orders.
// prints: one thread: 2, 1, null
// prints: four threads: 40000 different items, and then null
