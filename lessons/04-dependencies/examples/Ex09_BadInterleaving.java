// Question: Every access is atomic. How can the last seat be sold twice?
// Run: java examples/Ex09_BadInterleaving.java
// Then: book first, and put the seat back if the number is negative. What can another thread see
// meanwhile?

import java.util.concurrent.atomic.*;

AtomicInteger seats = new AtomicInteger(1);

void main() throws InterruptedException {
  Thread b =
      new Thread(() -> {
        int seen = seats.get();
        IO.println("B sees " + seen + " seat");
        if (seen > 0) {
          seats.decrementAndGet();
          IO.println("B books");
        }
      });

  int seen = seats.get(); // one step,
  IO.println("A sees " + seen + " seat");
  b.start();
  b.join(); // B comes in between,
  if (seen > 0) {
    seats.decrementAndGet(); // and another step
    IO.println("A books");
  }

  IO.println("seats left: " + seats);
}

// Expect: no data race, but -1 seats left. Between A's check and A's booking, B checks and books.
// prints: A sees 1 seat
// prints: B sees 1 seat
// prints: B books
// prints: A books
// prints: seats left: -1
