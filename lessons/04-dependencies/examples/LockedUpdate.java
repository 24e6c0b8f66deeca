// Question: B still comes at the worst moment. How does a lock keep it out?
// Run: java examples/LockedUpdate.java
// Then: give B a lock of its own. Why doesn't A find it BLOCKED any more? (Ctrl+C stops it.)

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
    while (b.getState() != Thread.State.BLOCKED) { // it can't end now: don't wait for that
      Thread.onSpinWait();
    }
    IO.println("B stands before the lock: " + b.getState());
    int sum = read + 1;
    value = sum;
    IO.println("A writes " + sum);
  } // here B goes on

  b.join();
  IO.println("added twice: " + value);
}

// Expect: 2. B has to wait before the lock until A has written.
// prints: A reads 0
// prints: B stands before the lock: BLOCKED
// prints: A writes 1
// prints: B reads 1
// prints: B writes 2
// prints: added twice: 2
