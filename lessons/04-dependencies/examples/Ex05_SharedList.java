// Question: One thread reads a list while another one adds to it. What can go wrong?
// Run: java examples/Ex05_SharedList.java
// Then: read with for (int i = 0; …) instead. What does A see now?

import java.util.*;

void main() throws InterruptedException {
  List<String> guests = new ArrayList<>(List.of("Ann", "Bob", "Cid"));
  Thread b =
      new Thread(() -> {
        guests.add("Dan");
        IO.println("B adds Dan");
      });

  List<String> toRead = guests; // the list that B writes to
  try {
    for (String guest : toRead) {
      IO.println("A reads " + guest);
      if (guest.equals("Ann")) { // B comes in between
        b.start();
        b.join();
      }
    }
  } catch (ConcurrentModificationException e) {
    IO.println("A gets a " + e.getClass().getSimpleName());
  }
}

// Expect: A is lucky because it gets an exception. It might have read nonsense.
// prints: A reads Ann
// prints: B adds Dan
// prints: A gets a ConcurrentModificationException
