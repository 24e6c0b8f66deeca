// Question: How do I check and book in one step, so that no other thread comes in between?
// Run: java examples/Ex10_OneStep.java
// Then: move the lines with start and join to the end. Which thread gets the seat now?

import java.util.concurrent.atomic.*;

AtomicInteger seats = new AtomicInteger(1);

void main() throws InterruptedException {
  Thread b = new Thread(() -> IO.println("B books: " + book()));

  b.start();
  b.join(); // B can book before A's book() or after it, but not in between
  IO.println("A books: " + book());

  IO.println("seats left: " + seats);
}

boolean book() {
  int before = seats.getAndUpdate(n -> n > 0 ? n - 1 : n); // checks and books in one call
  return before > 0;
}

// Expect: 0 seats left. The second one finds no seat, whenever B runs.
// prints: B books: true
// prints: A books: false
// prints: seats left: 0
