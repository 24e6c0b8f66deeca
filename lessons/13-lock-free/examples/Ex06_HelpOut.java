// Question: A thread stops halfway through an offer to a queue. Who completes it?
// Run: java examples/Ex06_HelpOut.java
// Then: let poll take an item before anybody has helped. Does it find the first one?

import java.util.concurrent.atomic.*;

class Node {
  final String item;
  final AtomicReference<Node> next = new AtomicReference<>();

  Node(String item) {
    this.item = item;
  }
}

// The queue of M. Michael and M. Scott (1996). The first node is a dummy.
final Node dummy = new Node(null);
final AtomicReference<Node> head = new AtomicReference<>(dummy);
final AtomicReference<Node> tail = new AtomicReference<>(dummy);

void offer(String item) {
  Node node = new Node(item);
  while (true) {
    Node last = tail.get();
    Node next = last.next.get();
    if (next != null) {
      IO.println(item + " helps: the tail moves on to " + next.item);
      tail.compareAndSet(last, next); // if it fails, another thread has helped
    } else if (last.next.compareAndSet(null, node)) { // from here on the item is in
      tail.compareAndSet(last, node);
      return;
    }
  }
}

String poll() {
  while (true) {
    Node first = head.get();
    Node last = tail.get();
    Node next = first.next.get();
    if (next == null) {
      return null;
    }
    if (first == last) {
      tail.compareAndSet(last, next);
    } else if (head.compareAndSet(first, next)) { // next is the new dummy
      return next.item;
    }
  }
}

void main() {
  offer("a");

  // Another thread offers b, and stops after the first of its two changes.
  tail.get().next.compareAndSet(null, new Node("b"));

  offer("c");
  IO.println(poll() + " " + poll() + " " + poll() + " " + poll());
}

// Expect: whoever finds an offer half done completes it, and goes on. So a thread that stops
// halfway
// holds up nobody.
// prints: c helps: the tail moves on to b
// prints: a b c null
