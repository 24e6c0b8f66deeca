// Question: When does a second machine pay? A model, for your own numbers.
// Run: java examples/Ex06_SecondMachine.java
// Then: put in your own numbers of exercise 15.1. How much CPU time a byte makes a machine pay?

import java.util.*;

double megabytes = 180; // of measurements: ten million lines
double[] secondsOnOne = {0.5, 2, 8, 32}; // to summarise them on one machine
double network = 117; // megabytes a second: what 1 Gbit/s leaves for the data
double overhead = 0.3; // seconds: to connect, to send the program, to wait for the last answer

void main() {
  IO.println("one machine | two, data sent | two, data there before");
  for (double alone : secondsOnOne) {
    // The best share x of the data for the other machine: both end at the same time.
    // (1 - x) * alone == overhead + x * megabytes / network + x * alone
    double x = Math.max(0, (alone - overhead) / (2 * alone + megabytes / network));
    double withSending = (1 - x) * alone;
    double y = Math.max(0, (alone - overhead) / (2 * alone));
    double withoutSending = (1 - y) * alone;
    IO.println(
        String.format(
            Locale.ROOT,
            "%4.1f s      | %.1f times      | %.1f times",
            alone,
            alone / withSending,
            alone / withoutSending));
  }
}

// Expect: a task that is done quickly gains little, because its data takes longer than its work.
// prints: one machine | two, data sent | two, data there before
// prints:  0.5 s      | 1.1 times      | 1.3 times
// prints:  2.0 s      | 1.4 times      | 1.7 times
// prints:  8.0 s      | 1.8 times      | 1.9 times
// prints: 32.0 s      | 1.9 times      | 2.0 times
