package kit.quiescence;

import java.time.Duration;

/**
 * How long a watcher naps between two samples, in nanoseconds: at most half of one CPU goes into
 * looking in the beginning, then a fifth, later a tenth.
 */
final class PollingInterval {
  /** Much code is over before the first sample. */
  static final Duration FIRST = Duration.ofNanos(500_000);

  private static final Duration SHORTEST = Duration.ofNanos(250_000);
  private static final Duration LONGEST = Duration.ofMillis(10);

  /** With its look no more than a {@link WatchBudget} charges for one. */
  private static final Duration LONGEST_OF_LONG_WATCH = Duration.ofMillis(18);

  private static final Duration SHORT_WATCH = Duration.ofMillis(20); // by then most are over
  private static final Duration LONG_WATCH = Duration.ofSeconds(1); // its budget may well run out

  private PollingInterval() {}

  /**
   * The next nap.
   *
   * @param sampling how long the last sample took
   * @param watched how long the watch has taken so far
   */
  static long after(long sampling, long watched) {
    if (watched < SHORT_WATCH.toNanos()) {
      return between(sampling, LONGEST);
    }
    return watched < LONG_WATCH.toNanos()
        ? between(4 * sampling, LONGEST)
        : between(9 * sampling, LONGEST_OF_LONG_WATCH);
  }

  private static long between(long nanos, Duration longest) {
    return Math.clamp(nanos, SHORTEST.toNanos(), longest.toNanos());
  }
}
