package measure;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Speed-up by number of threads, against one and the same base.
 *
 * @param points by rising number of threads
 */
public record ScalingCurve(List<Point> points) {

  /** Sorts and copies. */
  public ScalingCurve {
    points = points.stream().sorted(Comparator.comparingInt(Point::threads)).toList();
  }

  /**
   * One number of threads.
   *
   * @param threads at least 1
   * @param speedUp how many times as fast as the base
   */
  public record Point(int threads, Ratio speedUp) {

    /** The share of the threads that the speed-up makes use of: 1 is all. */
    public double efficiency() {
      return speedUp.value() / threads;
    }

    /**
     * Karp and Flatt's experimentally determined serial fraction, {@code (1/s - 1/n) / (1 - 1/n)}
     * ("Measuring Parallel Processor Performance", CACM 33(5), 1990): if it grows with the threads,
     * it is the cost of parallelism that grows, and not a serial part that slows. Below 0 where the
     * speed-up is more than the threads; empty for one thread, which says nothing of it.
     */
    public OptionalDouble serialFraction() {
      double share = 1.0 / threads;
      return threads == 1
          ? OptionalDouble.empty()
          : OptionalDouble.of((1 / speedUp.value() - share) / (1 - share));
    }
  }

  /**
   * Compares measurements with different {@code threads}, alike in all else, with their base.
   *
   * @param base for example a plain loop
   * @throws IllegalArgumentException if one has no parameter {@code threads}, or another unit
   */
  public static ScalingCurve of(Measurement base, List<Measurement> byThreads) {
    return new ScalingCurve(byThreads.stream().map(m -> point(base, m)).toList());
  }

  private static Point point(Measurement base, Measurement measured) {
    if (!base.unit().equals(measured.unit())) {
      throw new IllegalArgumentException(base.unit() + " can't be compared to " + measured.unit());
    }
    int threads =
        (int)
            measured
                .number("threads")
                .orElseThrow(() -> new IllegalArgumentException("no threads: " + measured));
    return new Point(threads, Ratio.of(base, measured));
  }

  /**
   * The serial fraction {@code f} of Amdahl's law, {@code 1/s = f + (1 - f)/n}, which fits the
   * points best: least squares of {@code 1/s}, that is of the relative run times, in which the law
   * is a straight line. Below 0 where the speed-up is more than the threads; empty if there is no
   * point with more than one thread.
   */
  public OptionalDouble amdahl() {
    double products = 0;
    double squares = 0;
    for (Point point : points) {
      double share = 1.0 / point.threads();
      products += (1 / point.speedUp().value() - share) * (1 - share);
      squares += (1 - share) * (1 - share);
    }
    return squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(products / squares);
  }
}
