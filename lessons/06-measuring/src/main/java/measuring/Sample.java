package measuring;

import java.util.List;

/**
 * The scores of one program, one from each of its runs. The runs are independent of each other.
 * With JMH, such a score is the mean of one fork.
 *
 * @param kind what a score means
 * @param scores finite and greater than 0, in no particular order; there may be none. They scatter
 *     at least a little. The scores of all compared samples have the same unit.
 */
public record Sample(Kind kind, List<Double> scores) {
  /** Copies the scores. */
  public Sample {
    scores = List.copyOf(scores);
  }

  /** Returns the number of scores. */
  public int size() {
    return scores.size();
  }

  /** Returns the mean of the scores; NaN if there are none. */
  public double mean() {
    return scores.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /**
   * Returns how far the scores scatter: their standard deviation, with a division by {@code size()
   * - 1}. NaN if there are fewer than two scores.
   */
  public double deviation() {
    if (size() < 2) {
      return Double.NaN;
    }
    double mean = mean();
    double squares = scores.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt(squares / (size() - 1));
  }
}
