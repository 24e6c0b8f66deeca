package dataparallel;

import static dataparallel.scenes.DataParallelBelief.COMPILER_MAKES_VECTORS;
import static dataparallel.scenes.DataParallelBelief.LANES_ARE_KNOWN;
import static dataparallel.scenes.DataParallelBelief.LENGTH_FITS;
import static dataparallel.scenes.DataParallelBelief.OVERLAP_IS_HARMLESS;
import static dataparallel.scenes.DataParallelBelief.PAST_THE_END;
import static dataparallel.scenes.DataParallelBelief.SUM_EACH_VECTOR;
import static dataparallel.scenes.DataParallelBelief.VECTORS_ARE_ENOUGH;
import static dataparallel.scenes.DataParallelBelief.ZERO_TAKES_OUT;

import dataparallel.scenes.CountingLanes;
import dataparallel.scenes.DotCounts;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("14.1 Dot")
class DotTest {
  private static final int[] LANES = {2, 4, 8, 16};

  @Test
  @Order(1)
  @DisplayName("64 elements, in vectors of 2, 4, 8 and 16 lanes: each counts once")
  void fullVectors() throws Exception {
    for (int lanes : LANES) {
      var counts = DotCounts.of(64, lanes);
      if (!counts.areRight()) {
        // No fixed step is less than the fewest lanes: a load past the end says nothing else there.
        boolean past = lanes == LANES[0] && !counts.pastTheEnd().isEmpty();
        throw past || counts.areOnlyWrongAtTheEnd()
            ? counts.wrongAtTheEnd(LENGTH_FITS, OVERLAP_IS_HARMLESS, PAST_THE_END)
            : counts.rejection(LANES_ARE_KNOWN);
      }
    }
  }

  @Test
  @Order(2)
  @DisplayName("every length from 0 to 70: each element counts once, and nothing else is read")
  void everyLength() throws Exception {
    for (int lanes : LANES) {
      for (int n = 0; n <= 70; n++) {
        var counts = DotCounts.of(n, lanes);
        if (!counts.areRight()) {
          throw counts.wrongAtTheEnd(LENGTH_FITS, OVERLAP_IS_HARMLESS, PAST_THE_END);
        }
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("infinite numbers and NaN, at every place")
  void notFinite() throws Exception {
    for (int lanes : LANES) {
      for (int n : new int[] {1, 3, 16, 21, 37}) {
        for (int place = 0; place < n; place++) {
          notFinite(lanes, n, place, Float.POSITIVE_INFINITY, 1, Float.POSITIVE_INFINITY);
          notFinite(lanes, n, place, Float.NaN, 1, Float.NaN);
          notFinite(lanes, n, place, Float.POSITIVE_INFINITY, 0, Float.NaN);
        }
      }
    }
  }

  private static void notFinite(int lanes, int n, int place, float element, float factor, float due)
      throws Exception {
    float[] a = ones(n);
    float[] b = ones(n);
    a[place] = element;
    b[place] = factor;
    float sum = Guard.call(() -> Dot.dot(new CountingLanes(lanes), a, b));
    if (Float.compare(sum, due) != 0) {
      String happened =
          "Of %d elements, the one at index %d was %s, to be multiplied by %.0f, and all others 1. With %d lanes the sum was %s; it should be %s."
              .formatted(n, place, element, factor, lanes, sum, due);
      throw Float.isNaN(sum) ? Rejection.of(ZERO_TAKES_OUT, happened) : Rejection.plain(happened);
    }
  }

  private static float[] ones(int n) {
    float[] ones = new float[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  @Order(4)
  @DisplayName("1,003 numbers of any size: the sum is right up to rounding")
  void rounding() throws Exception {
    int n = 1_003;
    var random = new SplittableRandom(14);
    float[] a = new float[n];
    float[] b = new float[n];
    double due = 0;
    double sizes = 0;
    for (int i = 0; i < n; i++) {
      a[i] = (float) (random.nextDouble() * 2 - 1);
      b[i] = (float) (random.nextDouble() * 2 - 1);
      due += (double) a[i] * b[i];
      sizes += Math.abs((double) a[i] * b[i]);
    }
    float[] aBefore = a.clone();
    float[] bBefore = b.clone();
    float sum = Guard.call(() -> Dot.dot(new CountingLanes(8), a, b));
    // Whatever the order: each product is rounded once, and goes through fewer than n additions.
    if (!(Math.abs(sum - due) <= sizes * (n + 1) * Math.ulp(0.5f))) {
      throw Rejection.plain(
          String.format(
              Locale.ROOT,
              "The sum of %d products was %.5f; it should be %.5f. No order of the additions"
                  + " explains that.",
              n,
              sum,
              due));
    }
    if (!Arrays.equals(a, aBefore) || !Arrays.equals(b, bBefore)) {
      throw Rejection.plain("An array that was given to dot has been changed.");
    }
  }

  @Test
  @Order(5)
  @DisplayName("the vector unit does the work: 1,003 elements in 8 lanes, and every length to 70")
  void inVectors() throws Exception {
    inVectors(1_003, 8);
    for (int lanes : LANES) {
      for (int n = 0; n <= 70; n++) {
        inVectors(n, lanes);
      }
    }
  }

  private static void inVectors(int n, int k) throws Exception {
    var lanes = new CountingLanes(k);
    Guard.call(() -> Dot.dot(lanes, ones(n), ones(n)));
    long loaded = lanes.loaded() / 2; // of each array
    if (loaded < n - (k - 1) || lanes.multiplyAdds() == 0 && n >= k) {
      throw Rejection.of(
          COMPILER_MAKES_VECTORS,
          "Of %d elements in each array, %d were loaded into vectors, and multiplyAdd was called %d times."
              .formatted(n, loaded, lanes.multiplyAdds()));
    }
    if (lanes.multiplyAdds() > n / k + Math.max(k, 4)) {
      throw Rejection.plain(
          "For %d elements and %d lanes multiplyAdd was called %d times; %d calls are enough. Does each call use all lanes?"
              .formatted(n, k, lanes.multiplyAdds(), Math.ceilDiv(n, k)));
    }
    if (lanes.sums() > 16) {
      throw Rejection.of(
          SUM_EACH_VECTOR,
          "For %d elements and %d lanes sumOfLanes was called %d times."
              .formatted(n, k, lanes.sums()));
    }
  }

  @Test
  @Order(6)
  @DisplayName(
      "no more than about a quarter of the calls wait for each other: 4,099 elements, and every"
          + " length to 70")
  void chains() throws Exception {
    for (int lanes : LANES) {
      chains(4_099, lanes);
    }
    for (int lanes : LANES) {
      for (int n = 0; n <= 70; n++) {
        chains(n, lanes);
      }
    }
  }

  private static void chains(int n, int k) throws Exception {
    var lanes = new CountingLanes(k);
    Guard.call(() -> Dot.dot(lanes, ones(n), ones(n)));
    int most = lanes.multiplyAdds() / 4 + 8;
    if (lanes.longestChain() > most) {
      throw Rejection.of(
          VECTORS_ARE_ENOUGH,
          "For %d elements and %d lanes there were %d calls of multiplyAdd, and the longest chain of calls, each of which waits for the one before, had %d; at most %d are allowed."
              .formatted(n, k, lanes.multiplyAdds(), lanes.longestChain(), most));
    }
  }

  @Test
  @Order(7)
  @DisplayName("arrays of different lengths are refused: IllegalArgumentException")
  void differentLengths() throws Exception {
    for (int n : new int[] {0, 16, 40}) {
      try (var trial =
          Trial.start(() -> Dot.dot(new CountingLanes(8), new float[24], new float[n]))) {
        var ending = trial.awaitOutcome();
        if (!(ending.failure() instanceof IllegalArgumentException)) {
          throw Rejection.plain(
              "For arrays of 24 and %d elements dot should throw IllegalArgumentException; it %s."
                  .formatted(n, ending.describe()));
        }
      }
    }
  }
}
