package kit;

/** What watching a {@link Trial} came to. */
public sealed interface TrialWatchResult {
  /** The code has returned or thrown: ask {@link Trial#result()}. */
  record Ended() implements TrialWatchResult {}

  /** What was waited for has happened; the code has not ended, or not yet. */
  record Reached() implements TrialWatchResult {}

  /**
   * Certain: nobody in this JVM will run again on their own, only those that the test lets go. What
   * everybody is doing meanwhile tells {@link Trial#standstill()}.
   */
  record Still() implements TrialWatchResult {}

  /**
   * Patience is over; nothing is proved.
   *
   * @param whoRuns a thread that may still go on, in a few words
   */
  record Restless(String whoRuns) implements TrialWatchResult {}
}
