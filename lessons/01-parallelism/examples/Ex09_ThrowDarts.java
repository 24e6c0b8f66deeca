// Question: What is parallelism for? (3) Simulation: many independent tries of the same thing.
// Run: java examples/Ex09_ThrowDarts.java
// Then: let all games share one generator. Why may each run print a different number?

import java.util.*;
import java.util.stream.*;

void main() {
  double alone = pi(games());
  double together = pi(games().parallel()); // several processors may share the games
  IO.println("pi is about " + alone);
  IO.println("one alone and many together agree: " + (alone == together));
}

/** Ten games, each with a random generator of its own, split off before any game begins. */
Stream<SplittableRandom> games() {
  SplittableRandom first = new SplittableRandom(2026);
  List<SplittableRandom> generators = new ArrayList<>();
  for (int game = 0; game < 10; game++) {
    generators.add(first.split());
  }
  return generators.stream();
}

double pi(Stream<SplittableRandom> games) {
  long hits = games.mapToLong(dice -> hits(dice, 100_000)).sum();
  return 4.0 * hits / 1_000_000;
}

long hits(SplittableRandom dice, int darts) {
  long hits = 0;
  for (int dart = 0; dart < darts; dart++) {
    double x = dice.nextDouble();
    double y = dice.nextDouble();
    hits += x * x + y * y < 1 ? 1 : 0; // inside the quarter of a circle
  }
  return hits;
}

// Expect: pi from a million darts, and the same number whether one worker throws them or many do.
// prints something like: pi is about 3.1415
// prints: one alone and many together agree: true
