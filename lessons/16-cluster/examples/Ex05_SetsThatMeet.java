// Question: How many replicas must answer a write and a read, so that none is missed?
// Run: java examples/Ex05_SetsThatMeet.java
// Then: print the same for 5 replicas. Which pairs meet, and which of them survive two crashes?

void main() {
  IO.println("3 replicas: do all sets of w and of r of them meet?");
  for (int w = 1; w <= 3; w++) {
    for (int r = 1; r <= 3; r++) {
      IO.println("w = " + w + ", r = " + r + ": " + (meet(3, w, r) ? "yes" : "no"));
    }
  }
  IO.println("how many crashes does a majority survive?");
  for (int n = 1; n <= 7; n++) {
    int majority = n / 2 + 1;
    if (!meet(n, majority, majority)) {
      throw new AssertionError("two majorities that do not meet");
    }
    IO.println("of " + n + ": a majority is " + majority + ", crashes " + (n - majority));
  }
}

// A set of replicas is an int: bit i says whether replica i is in it.
boolean meet(int n, int w, int r) {
  for (int written = 0; written < 1 << n; written++) {
    for (int read = 0; read < 1 << n; read++) {
      if (Integer.bitCount(written) == w && Integer.bitCount(read) == r && (written & read) == 0) {
        return false;
      }
    }
  }
  return true;
}

// Expect: they meet if w + r is more than 3. Of 2 replicas, a majority is both: no crash is
// allowed.
// prints: 3 replicas: do all sets of w and of r of them meet?
// prints: w = 1, r = 1: no
// prints: w = 1, r = 2: no
// prints: w = 1, r = 3: yes
// prints: w = 2, r = 1: no
// prints: w = 2, r = 2: yes
// prints: w = 2, r = 3: yes
// prints: w = 3, r = 1: yes
// prints: w = 3, r = 2: yes
// prints: w = 3, r = 3: yes
// prints: how many crashes does a majority survive?
// prints: of 1: a majority is 1, crashes 0
// prints: of 2: a majority is 2, crashes 0
// prints: of 3: a majority is 2, crashes 1
// prints: of 4: a majority is 3, crashes 1
// prints: of 5: a majority is 3, crashes 2
// prints: of 6: a majority is 4, crashes 2
// prints: of 7: a majority is 4, crashes 3
