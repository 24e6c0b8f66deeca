package explorer;

import explorer.explain.FailureExplanation;
import explorer.play.PlayOutcome;
import explorer.run.Run;
import explorer.run.RunOutcome;
import java.util.List;
import kit.Rejection;
import kit.belief.Misconception;
import org.opentest4j.TestAbortedException;

/**
 * A verdict in words.
 *
 * @param sentences as a test says them, with advice
 * @param picture the steps in lanes; may be empty
 * @param happened what happened and why, without advice
 * @param section where to read on; empty if nowhere
 */
record VerdictWords(String sentences, String picture, String happened, String section) {
  /** There is nothing to be said. */
  static final VerdictWords NOTHING = plain("");

  private static VerdictWords plain(String sentences) {
    return new VerdictWords(sentences, "", sentences, "");
  }

  /**
   * Puts the verdict on a run into words.
   *
   * @param beliefs those of the lesson
   */
  static VerdictWords of(RunVerdict verdict, Run run, List<? extends Misconception> beliefs) {
    return switch (verdict.thrown()) {
      case Rejection general -> {
        Rejection rejection = general.inWordsOf(beliefs);
        yield new VerdictWords(
            rejection.sentences(),
            rejection.picture().orElse(""),
            happened(rejection, run),
            rejection.misconception().map(belief -> belief.section().toString()).orElse(""));
      }
      case TestAbortedException aborted -> plain(String.valueOf(aborted.getMessage()));
      case Throwable other ->
          plain(
              other.getMessage() == null
                  ? other.getClass().getSimpleName()
                  : other.getClass().getSimpleName() + ": " + other.getMessage());
    };
  }

  /** Where a test's demand has a belief of its own, nobody has looked for the cause yet. */
  private static String happened(Rejection rejection, Run run) {
    return run.ending() instanceof RunOutcome.Threw(var _, Rejection own)
        ? FailureExplanation.of(run, own.happened()).happened()
        : rejection.happened();
  }

  PlayOutcome as(PlayOutcome.Kind kind) {
    return new PlayOutcome(kind, sentences, picture, "", happened, section);
  }

  /** All came out right, and this is what is said of a data race. */
  PlayOutcome asRace() {
    return new PlayOutcome(PlayOutcome.Kind.RIGHT, "", "", sentences, happened, section);
  }
}
