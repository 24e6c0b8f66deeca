// Question: B still runs at the worst moment. How does a lock keep B out?
// Run: java examples/Ex08_LockedUpdate.java
// Then: give B a lock of its own. Why does A never find B BLOCKED? (Ctrl+C stops the program.)

int value = 0;
Object lock = new Object();

void main() throws InterruptedException {
  Thread b =
      new Thread(() -> {
        synchronized (lock) {
          int read = value;
          IO.println("B reads " + read);
          int sum = read + 1;
          value = sum;
          IO.println("B writes " + sum);
        }
      });

  synchronized (lock) {
    int read = value;
    IO.println("A reads " + read);
    b.start();
    while (b.getState() != Thread.State.BLOCKED) { // B can't end now: so no join here
      Thread.onSpinWait();
    }
    IO.println("B stands before the lock: " + b.getState());
    int sum = read + 1;
    value = sum;
    IO.println("A writes " + sum);
  } // now B can continue

  b.join();
  IO.println("added twice: " + value);
}

// Expect: 2. B has to wait for the lock until A has written.
// prints: A reads 0
// prints: B stands before the lock: BLOCKED
// prints: A writes 1
// prints: B reads 1
// prints: B writes 2
// prints: added twice: 2
