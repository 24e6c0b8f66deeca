package kit.quiescence;

import java.util.Map;

/** What watching came to. */
public sealed interface Sight {
  /** What was waited for has happened. */
  record Reached() implements Sight {}

  /**
   * Certain: no thread will ever run again on its own, but those that the watcher itself lets go.
   *
   * @param stacks what each platform thread was doing, without the watcher and the bystanders;
   *     unmodifiable
   */
  record Still(Map<Thread, StackTraceElement[]> stacks) implements Sight {}

  /**
   * Patience is over, and somebody may still come.
   *
   * @param who a thread that may, in a few words
   */
  record Restless(String who) implements Sight {}
}
