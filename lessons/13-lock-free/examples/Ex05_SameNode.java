// Question: Compare and set finds the same node as before. Has nothing changed?
// Run: java examples/Ex05_SameNode.java
// Then: let the other thread push n1 before it takes n2. Does it do any harm then?

import java.util.concurrent.atomic.*;

class Node {
  final String name;
  Node next;

  Node(String name, Node next) {
    this.name = name;
    this.next = next;
  }
}

final Node n3 = new Node("n3", null);
final Node n2 = new Node("n2", n3);
final Node n1 = new Node("n1", n2);

void main() {
  // A wants to pop. It has seen n1 on top and n2 below it, and is stopped.
  var top = new AtomicReference<>(n1);
  Node seen = top.get();
  Node below = seen.next;

  // B takes n1 and n2, and uses the node n1 again.
  top.set(n2);
  top.set(n3);
  n1.next = n3;
  top.set(n1);

  IO.println("A's compareAndSet: " + top.compareAndSet(seen, below));
  IO.println("on top is now: " + top.get().name + ", which B has taken");

  // The same with a stamp, which each change makes larger.
  n1.next = n2;
  var stamped = new AtomicStampedReference<>(n1, 0);
  int[] stamp = new int[1];
  seen = stamped.get(stamp);
  below = seen.next;

  stamped.set(n2, 1);
  stamped.set(n3, 2);
  n1.next = n3;
  stamped.set(n1, 3);

  boolean swapped = stamped.compareAndSet(seen, below, stamp[0], stamp[0] + 1);
  IO.println("with a stamp: " + swapped + ", on top is " + stamped.getReference().name);
}

// Expect: the first compareAndSet succeeds, and puts a node on top that is not in the stack any
// more. The stamp is 3 and not 0, so the second one fails.
// prints: A's compareAndSet: true
// prints: on top is now: n2, which B has taken
// prints: with a stamp: false, on top is n1
