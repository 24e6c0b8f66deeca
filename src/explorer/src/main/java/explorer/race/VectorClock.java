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
    reach(thread + 1);
    times[thread]++;
  }

  /** From now on the owner also knows what the other one knows. */
  void join(VectorClock other) {
    reach(other.times.length);
    for (int i = 0; i < other.times.length; i++) {
      times[i] = Math.max(times[i], other.times[i]);
    }
  }

  private void reach(int length) {
    if (times.length < length) {
      times = Arrays.copyOf(times, Math.max(length, 2 * times.length));
    }
  }
}
