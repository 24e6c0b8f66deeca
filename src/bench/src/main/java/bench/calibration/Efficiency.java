package bench.calibration;

import bench.calibration.CallTimer.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import measure.Json;

/**
 * What came out for one load and one number of threads.
 *
 * @param load its name
 * @param threads more than 1
 * @param speedUp the median over the rounds, over the same answer with one thread
 * @param overPlain the median over the rounds, over the plain loop
 * @param inflation how much more CPU time it took in all than with one thread: 0.05 is 5 %
 */
record Efficiency(String load, int threads, double speedUp, double overPlain, double inflation) {
  /** The least share of the machine's own speed-up, and the most inflation, of a good answer. */
  static final double SHARE_BAR = 0.95;

  static final double INFLATION_BAR = 0.05;

  /** Compares, round by round. */
  static Efficiency of(
      String load, int threads, List<Times> plain, List<Times> one, List<Times> several) {
    return new Efficiency(
        load,
        threads,
        medianRatio(one, several),
        medianRatio(plain, several),
        (double) sum(several).cpu() / sum(one).cpu() - 1);
  }

  private static double medianRatio(List<Times> dividends, List<Times> divisors) {
    var ratios = new double[dividends.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = (double) dividends.get(i).wall() / divisors.get(i).wall();
    }
    Arrays.sort(ratios);
    return (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2;
  }

  private static Times sum(List<Times> times) {
    return times.stream().reduce(new Times(0, 0), Times::plus);
  }

  /** The share of the loop's speed-up. */
  double shareOf(Efficiency loop) {
    return speedUp / loop.speedUp;
  }

  boolean holds(Efficiency loop) {
    return shareOf(loop) >= SHARE_BAR && inflation <= INFLATION_BAR;
  }

  Map<String, Object> toJson() {
    return Json.object(
        "load", load,
        "threads", threads,
        "speedUp", speedUp,
        "overPlain", overPlain,
        "inflation", inflation);
  }
}
