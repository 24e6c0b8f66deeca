package measure;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param name for tables and files
 * @param rounds how often all answers are measured, one after the other
 * @param warmUps iterations that are not counted, in each round and each fresh JVM
 * @param iterations those that are
 * @param iteration how long each is, at least
 * @param everything all values of the benchmark's parameters; otherwise the few that it names for a
 *     quick look
 */
public record MeasuringMode(
    String name, int rounds, int warmUps, int iterations, Duration iteration, boolean everything) {

  /**
   * For a first impression, well within a minute an exercise: one round, short iterations, few
   * values of the parameters. What it leaves out is named by {@link #leftOut}.
   */
  public static final MeasuringMode QUICK =
      new MeasuringMode("quick", 1, 2, 4, Duration.ofMillis(100), false);

  /**
   * For a picture of one answer, with all its threads and sizes: as quick as {@link #QUICK}, but
   * for all values of the parameters. Some half a minute for the baseline and one answer.
   */
  public static final MeasuringMode CURVE =
      new MeasuringMode("curve", 1, 2, 4, Duration.ofMillis(100), true);

  /**
   * For figures to be kept: three rounds, each in warmed-up JVMs of its own, and all parameters.
   */
  public static final MeasuringMode FULL =
      new MeasuringMode("full", 3, 3, 5, Duration.ofMillis(500), true);

  /** What a reader of the figures has to know of them; empty if nothing. */
  public String leftOut() {
    return rounds > 1
        ? ""
        : "One round in one JVM each, with short warm-ups%s: differences between runs of the JVM are"
                .formatted(everything ? "" : ", and not for all values of the parameters")
            + " not seen. A first impression, no figures to keep.";
  }
}
