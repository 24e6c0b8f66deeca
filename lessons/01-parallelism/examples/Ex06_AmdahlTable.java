// Question: A part of my program can't be divided. What can more processors gain at most?
// Run: java examples/Ex06_AmdahlTable.java
// Then: put in your own share. Measure your program, and the part that one worker has to do alone.

import java.util.*;

double serial = 0.10;

void main() {
  print("serial share: %.2f", serial);
  for (int workers : new int[] {1, 2, 4, 8, 16, 64, 1024}) {
    // One worker takes 1. First comes the serial part, then the rest, divided by the workers.
    double time = serial + (1 - serial) / workers;
    print("%5d  %5.2f  %s", workers, 1 / time, "*".repeat((int) Math.round(2 / time)));
  }
  print("never  %5.2f  %s", 1 / serial, "*".repeat((int) Math.round(2 / serial)));

  int here = Runtime.getRuntime().availableProcessors();
  print("this machine, %d processors: %.2f", here, 1 / (serial + (1 - serial) / here));
}

void print(String format, Object... values) {
  IO.println(String.format(Locale.ROOT, format, values));
}

// Expect: with a tenth serial, each doubling of the workers gains less, and none ever reaches 10.
// prints: serial share: 0.10
// prints:     1   1.00  **
// prints:     2   1.82  ****
// prints:     4   3.08  ******
// prints:     8   4.71  *********
// prints:    16   6.40  *************
// prints:    64   8.77  ******************
// prints:  1024   9.91  ********************
// prints: never  10.00  ********************
// prints something like: this machine, 8 processors: 4.71
