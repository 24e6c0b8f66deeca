package dataparallel.scenes;

import dataparallel.Dot;
import java.util.Arrays;
import java.util.stream.IntStream;
import kit.Guard;
import kit.Rejection;
import kit.belief.Misconception;

/**
 * How often each element of an array counts in a dot product. To find out, the product is computed
 * once for each element, with 1 in its place and 0 everywhere else: so every sum is exact, in
 * whatever order it is added up.
 *
 * @param n how many elements there are
 * @param lanes how many lanes a vector has
 * @param counts for each element; shorter if a load went past the end, or something was thrown
 * @param pastTheEnd the load that did so, in words; empty if none did
 */
public record DotCounts(int n, int lanes, float[] counts, String pastTheEnd) {

  /** Computes the products. */
  public static DotCounts of(int n, int lanes) throws Exception {
    return Guard.call(() -> counted(n, lanes));
  }

  private static DotCounts counted(int n, int lanes) {
    float[] ones = new float[n];
    Arrays.fill(ones, 1);
    float[] counts = new float[n];
    for (int i = 0; i < Math.max(n, 1); i++) { // also with no elements
      float[] one = new float[n];
      if (n > 0) {
        one[i] = 1;
      }
      var counting = new CountingLanes(lanes);
      float count;
      try {
        count = Dot.dot(counting, one, ones);
      } catch (IndexOutOfBoundsException e) {
        if (counting.pastTheEnd().isEmpty()) {
          throw e;
        }
        return new DotCounts(n, lanes, Arrays.copyOf(counts, i), counting.pastTheEnd());
      }
      if (n > 0) {
        counts[i] = count;
      } else if (count != 0) {
        throw Rejection.plain("The dot product of two empty arrays was %s.".formatted(count));
      }
    }
    return new DotCounts(n, lanes, counts, "");
  }

  /** Whether each element counts once. */
  public boolean areRight() {
    return pastTheEnd.isEmpty() && firstWrong() == n;
  }

  private int firstWrong() {
    return IntStream.range(0, counts.length).filter(i -> counts[i] != 1).findFirst().orElse(n);
  }

  /** Whether all elements count once, but for some of the last ones. */
  public boolean areOnlyWrongAtTheEnd() {
    return pastTheEnd.isEmpty()
        && IntStream.range(firstWrong(), n).allMatch(i -> counts[i] != 1)
        && firstWrong() > 0;
  }

  /**
   * The verdict on a sum that is wrong because of its last elements.
   *
   * @param missing the belief if they are left out
   * @param twice the belief if they count twice
   * @param past the belief if what is behind them was to be read
   */
  public Rejection wrongAtTheEnd(Misconception missing, Misconception twice, Misconception past) {
    if (!pastTheEnd.isEmpty()) {
      return Rejection.of(past, "A load went past the end: %s.".formatted(pastTheEnd));
    }
    return rejection(counts[firstWrong()] > 1 ? twice : missing);
  }

  /** The verdict with that belief. */
  public Rejection rejection(Misconception belief) {
    if (!pastTheEnd.isEmpty()) {
      return Rejection.of(
          belief,
          "Of %d elements and %d lanes, a load went past the end: %s."
              .formatted(n, lanes, pastTheEnd));
    }
    int wrong = firstWrong();
    int all = (int) IntStream.range(0, n).filter(i -> counts[i] != 1).count();
    return Rejection.of(
        belief,
        "Of %d elements in vectors of %d lanes, %d did not count once: the one at index %d counted %s."
            .formatted(n, lanes, all, wrong, times(counts[wrong])));
  }

  private static String times(float count) {
    return count == 0 ? "not at all" : count == 2 ? "twice" : "%s times".formatted(count);
  }
}
