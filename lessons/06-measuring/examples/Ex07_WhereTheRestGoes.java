// Question: Two programs are both 4.7 times as fast on eight workers. What holds each of them back?
// Run: java examples/Ex07_WhereTheRestGoes.java
// Then: use times that you have measured. How fast would sixteen workers be, at best?

import java.util.*;

void main() {
  double sequential = 100;
  table("sorts the first part alone", sequential, times(55.0, 32.5, 21.3));
  table("all go to one counter", sequential, times(50.9, 28.4, 21.3));
}

/** The times with two, four and eight workers. */
SortedMap<Integer, Double> times(double two, double four, double eight) {
  return new TreeMap<>(Map.of(2, two, 4, four, 8, eight));
}

void table(String program, double sequential, SortedMap<Integer, Double> times) {
  IO.println(program);
  IO.println(" workers  time  speed-up  efficiency  serial fraction");
  times.forEach((workers, time) -> {
    double speedUp = sequential / time;
    double fraction = (1 / speedUp - 1.0 / workers) / (1 - 1.0 / workers); // Karp and Flatt
    IO.println(
        "%8d %5.1f %9.2f %11.2f %16.3f"
            .formatted(workers, time, speedUp, speedUp / workers, fraction));
  });
}

// Expect: speed-up, efficiency and serial fraction from given times. In the first program the
// fraction stays the same: a part of it is serial. In the second it grows with the number of
// workers.
// prints: sorts the first part alone
// prints:  workers  time  speed-up  efficiency  serial fraction
// prints:        2  55.0      1.82        0.91            0.100
// prints:        4  32.5      3.08        0.77            0.100
// prints:        8  21.3      4.69        0.59            0.101
// prints: all go to one counter
// prints:  workers  time  speed-up  efficiency  serial fraction
// prints:        2  50.9      1.96        0.98            0.018
// prints:        4  28.4      3.52        0.88            0.045
// prints:        8  21.3      4.69        0.59            0.101
