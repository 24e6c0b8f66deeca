// Question: B still runs at the worst moment. What if B does not use A's variable?
// Run: java examples/Ex04_ConfinedUpdate.java
// Then: count in four threads. Does any thread read a count before the counting thread has ended?

void main() throws InterruptedException {
  int[] counts = new int[2]; // an element for each thread: A uses 0, B uses 1
  Thread b =
      new Thread(() -> {
        int read = counts[1];
        IO.println("B reads its own " + read);
        int sum = read + 1;
        counts[1] = sum;
        IO.println("B writes its own " + sum);
      });

  int read = counts[0];
  IO.println("A reads its own " + read);
  b.start();
  b.join(); // when B has ended, A may read what B wrote
  int sum = read + 1;
  counts[0] = sum;
  IO.println("A writes its own " + sum);

  IO.println("added twice: " + (counts[0] + counts[1]));
}

// Expect: 2, without a lock. Each thread counts for itself, and A adds up the counts at the end.
// prints: A reads its own 0
// prints: B reads its own 0
// prints: B writes its own 1
// prints: A writes its own 1
// prints: added twice: 2
