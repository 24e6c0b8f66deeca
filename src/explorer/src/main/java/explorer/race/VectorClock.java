package explorer.race;

import java.util.Arrays;

/** How far each thread has come, as far as the clock's owner knows. Mutable; not thread-safe. */
final class VectorClock {
  private int[] times = new int[4];

  /** Of a thread that the owner has heard nothing of: 0. */
  int of(int thread) {
    return thread < times.length ? times[thread] : 0;
  }

  void advance(int thread) {
    if (thread >= times.length) {
      times = Arrays.copyOf(times, Math.max(thread + 1, 2 * times.length));
    }
    times[thread]++;
  }

  /** From now on the owner also knows what the other one knows. */
  void join(VectorClock other) {
    if (times.length < other.times.length) { // no longer: two that join in turn must not grow
      times = Arrays.copyOf(times, other.times.length);
    }
    for (int i = 0; i < other.times.length; i++) {
      times[i] = Math.max(times[i], other.times[i]);
    }
  }
}
