// Question: My program is slow. Which part is worth making parallel?
// Run: java examples/Ex08_ProfileFirst.java
// Then: the top line of the profile comes from a list that is searched again and again. Make it a
// HashSet, and profile once more: what is left to make parallel?

import java.util.*;

void main() {
  List<Double> readings = readings(50_000);
  IO.println("readings: " + readings.size());
  List<Long> rounded = rounded(readings);
  IO.println("different ones: " + different(rounded).size());
}

/** Random numbers and sines: looks expensive. */
List<Double> readings(int howMany) {
  Random random = new Random(42);
  List<Double> readings = new ArrayList<>();
  for (int i = 0; i < howMany; i++) {
    readings.add(StrictMath.sin(random.nextGaussian()));
  }
  return readings;
}

/** Two square roots for each: looks expensive. */
List<Long> rounded(List<Double> readings) {
  List<Long> rounded = new ArrayList<>();
  for (double reading : readings) {
    rounded.add(Math.round(100_000 * Math.sqrt(Math.sqrt(Math.abs(reading)))));
  }
  return rounded;
}

/** Three lines: looks harmless. */
List<Long> different(List<Long> values) {
  List<Long> seen = new ArrayList<>();
  for (long value : values) {
    if (!seen.contains(value)) {
      seen.add(value);
    }
  }
  return seen;
}

// Expect: two counts, after a moment. Guess which method takes most of the time before you look:
// java -XX:StartFlightRecording:report-on-exit=hot-methods examples/Ex08_ProfileFirst.java
// prints: readings: 50000
// prints: different ones: 28147
