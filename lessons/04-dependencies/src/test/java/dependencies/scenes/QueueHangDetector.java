package dependencies.scenes;

import static explorer.explain.ScheduleBelief.END_NOT_TOLD;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kit.Rejection;
import kit.Trial;

/** Threads that wait for work when there is none left. */
public final class QueueHangDetector {
  /** A thread that takes from a queue, as the kit tells it: the call, and its line if known. */
  private static final Pattern TAKES = Pattern.compile("\\w+(Queue|Deque)\\.(take|poll)\\w*");

  private QueueHangDetector() {}

  /**
   * Waits for the end of the code, or for the proof that it doesn't come.
   *
   * @param before what has been done by then, the beginning of a sentence
   * @throws Rejection if a thread waits at a queue for ever
   */
  public static void requireEnd(Trial<?> trial, String before) throws InterruptedException {
    trial.awaitQuiescence();
    var still = trial.standstill();
    if (still.isPresent() && !trial.ended()) {
      Matcher takes = TAKES.matcher(still.get().describe());
      if (takes.find()) {
        throw Rejection.of(
            END_NOT_TOLD,
            "%s, no more will come, and yet a thread waits in %s for ever."
                .formatted(before, takes.group()));
      }
    }
  }
}
