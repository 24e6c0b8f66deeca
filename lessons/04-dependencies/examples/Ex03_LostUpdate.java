// Question: Two threads add 1 to the same variable. How can the result be 1?
// Run: java examples/Ex03_LostUpdate.java
// Then: move the lines with start and join up or down. Where does B do no harm?
// In a browser, play/LostUpdate.html lets you move the threads yourself.

int value = 0;

void main() throws InterruptedException {
  Thread b =
      new Thread(() -> {
        int read = value; // value++ is these three steps: read,
        IO.println("B reads " + read);
        int sum = read + 1; // add,
        value = sum; // write
        IO.println("B writes " + sum);
      });

  // The main thread is A. It does the same.
  int read = value;
  IO.println("A reads " + read);
  b.start(); // B may run at any moment.
  b.join(); // Here it runs at the worst moment.
  int sum = read + 1;
  value = sum;
  IO.println("A writes " + sum);

  IO.println("added twice: " + value);
}

// Expect: one addition is lost, on every machine, because B runs between A's reading and writing.
// prints: A reads 0
// prints: B reads 0
// prints: B writes 1
// prints: A writes 1
// prints: added twice: 1
