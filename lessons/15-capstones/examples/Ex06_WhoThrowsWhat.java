// Question: Does the number of workers change the result of a simulation by chance?
// Run: java examples/Ex06_WhoThrowsWhat.java
// Then: change the seed. What changes, and what stays the same?

import java.util.*;
import java.util.concurrent.*;
import java.util.random.*;

final int darts = 100_000;
final int chunk = 1_000;
final long seed = 15;

/** How many of these darts hit a quarter of a disc. */
int hits(int darts, RandomGenerator generator) {
  int hits = 0;
  for (int i = 0; i < darts; i++) {
    double x = generator.nextDouble();
    double y = generator.nextDouble();
    if (x * x + y * y < 1) {
      hits++;
    }
  }
  return hits;
}

/** A generator for each part, split off in order; the parts are thrown by a pool. */
int hits(int workers, int parts) throws Exception {
  var source = new SplittableRandom(seed);
  try (var pool = Executors.newFixedThreadPool(workers)) {
    List<Future<Integer>> all = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      var generator = source.split();
      all.add(pool.submit(() -> hits(darts / parts, generator)));
    }
    int hits = 0;
    for (var part : all) {
      hits += part.get();
    }
    return hits;
  }
}

void main() throws Exception {
  Set<Integer> byWorker = new HashSet<>();
  Set<Integer> byChunk = new HashSet<>();
  for (int workers : new int[] {1, 2, 4, 8}) {
    byWorker.add(hits(workers, workers));
    byChunk.add(hits(workers, darts / chunk));
  }
  IO.println("1, 2, 4 and 8 workers, a generator for each worker:");
  IO.println("  different results: " + byWorker.size());
  IO.println("1, 2, 4 and 8 workers, a generator for each chunk:");
  IO.println("  different results: " + byChunk.size());
}

// Expect: with a generator for each worker, another number of workers throws other darts, so each
// result is another one. With a generator for each chunk, all results are the same.
// prints: 1, 2, 4 and 8 workers, a generator for each worker:
// prints:   different results: 4
// prints: 1, 2, 4 and 8 workers, a generator for each chunk:
// prints:   different results: 1
