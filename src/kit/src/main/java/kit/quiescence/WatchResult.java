package kit.quiescence;

import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** What watching came to: which of four things happened first. */
public sealed interface WatchResult {
  /** What is watched has ended; of a trial, its code has returned or thrown. */
  record Ended() implements WatchResult {}

  /** The condition that was waited for holds; what is watched has not ended, or not yet. */
  record Reached() implements WatchResult {}

  /**
   * Certain: no thread will ever run again on its own, but those that the watcher itself lets go.
   * Of a trial, {@code Trial.standstill()} puts into words what each of them does.
   *
   * @param stacks what each platform thread was doing, without the watcher and the bystanders;
   *     unmodifiable
   * @param timed those of them that wait with a time limit: a pool's idle worker may end when that
   *     is over, though it will do nothing else
   */
  record Quiescent(Map<Thread, StackTraceElement[]> stacks, Set<Thread> timed)
      implements WatchResult {
    public Quiescent {
      stacks = Collections.unmodifiableMap(stacks);
      timed = Set.copyOf(timed);
    }
  }

  /**
   * Patience is over, and somebody may still come.
   *
   * @param whoRuns a thread that may, in a few words
   */
  record StillActive(String whoRuns) implements WatchResult {}
}
