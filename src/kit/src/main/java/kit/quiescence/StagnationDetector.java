package kit.quiescence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Notices code that only asks again and again whether something has happened: from sample to sample
 * somebody has run, and yet everybody is where they were. That proves nothing, so it is no
 * standstill; but there is little left to wait for, and patience runs out sooner. Not thread-safe.
 */
final class StagnationDetector {
  private static final int MIN_SAMPLES = 20;

  private Object reading = "";
  private Object asleep = "";
  private Map<Thread, Integer> places = Map.of();
  private int samples;
  private boolean rests;

  /** Begins a look that may find somebody awake. */
  void begin() {
    rests = false;
  }

  /** Takes in what a sample has found. */
  void note(Object newReading, Map<Thread, StackTraceElement[]> stacks) {
    var newPlaces = new HashMap<Thread, Integer>();
    stacks.forEach((thread, stack) -> newPlaces.put(thread, Arrays.hashCode(stack)));
    if (!newPlaces.equals(places)) {
      samples = 0;
    } else if (!newReading.equals(reading)) {
      samples++;
    }
    reading = newReading;
    places = newPlaces;
  }

  /**
   * Takes in that all were asleep, some of them until a time, and nobody waits for input.
   *
   * @param now equal to another one if nobody has run in between
   */
  void noteSleep(Object now) {
    rests = now.equals(asleep);
    asleep = now;
  }

  /** Whether nobody has run since the look before. */
  boolean rests() {
    return rests;
  }

  /** Whether it has been so for long enough to expect nothing else. */
  boolean isLasting() {
    return samples >= MIN_SAMPLES;
  }
}
