package measuring;

import java.util.List;

/**
 * What was measured of one program: a score from each of its runs, which know nothing of each
 * other. Of JMH's figures that is the mean of each fork.
 *
 * @param kind what a score says
 * @param scores finite and greater than 0, in no order; perhaps none. They scatter, if only a
 *     little. Those of all samples that are compared have the same unit.
 */
public record Sample(Kind kind, List<Double> scores) {
  /** Copies the scores. */
  public Sample {
    scores = List.copyOf(scores);
  }

  /** How many scores. */
  public int size() {
    return scores.size();
  }

  /** The mean of the scores; NaN if there are none. */
  public double mean() {
    return scores.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /**
   * How far the scores scatter: their standard deviation, with the division by one less than their
   * number. NaN if there are fewer than two.
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
