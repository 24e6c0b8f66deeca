// Question: One thread reads a list while another one adds to it. How can the reader be safe?
// Run: java examples/Ex06_Freeze.java
// Then: let B add to the copy. Which exception do you get?

import java.util.*;

void main() throws InterruptedException {
  List<String> guests = new ArrayList<>(List.of("Ann", "Bob", "Cid"));
  Thread b =
      new Thread(() -> {
        guests.add("Dan");
        IO.println("B adds Dan");
      });

  List<String> toRead = List.copyOf(guests); // an immutable copy, made before B starts
  for (String guest : toRead) {
    IO.println("A reads " + guest);
    if (guest.equals("Ann")) { // B comes in between
      b.start();
      b.join();
    }
  }
  IO.println("now there are " + guests.size() + " guests, and A's copy has " + toRead.size());
}

// Expect: the reader has a copy that nobody can change. It sees the guests as they were when the
// copy was made.
// prints: A reads Ann
// prints: B adds Dan
// prints: A reads Bob
// prints: A reads Cid
// prints: now there are 4 guests, and A's copy has 3
