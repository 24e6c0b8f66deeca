package bench.latency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations of the same thing, in milliseconds. Not thread-safe. */
final class Durations {
  private static final double NANOS = 1e6;

  private final List<Double> millis = new ArrayList<>();

  /** What a thing took that has just ended. */
  void addSince(long nanoTime) {
    add((System.nanoTime() - nanoTime) / NANOS);
  }

  void add(double newMillis) {
    millis.add(newMillis);
  }

  int count() {
    return millis.size();
  }

  double median() {
    return percentile(50);
  }

  /** The least of them that so many of a hundred don't exceed (nearest rank); NaN if none. */
  double percentile(int percent) {
    if (millis.isEmpty()) {
      return Double.NaN;
    }
    var sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }

  double worst() {
    return percentile(100);
  }
}
