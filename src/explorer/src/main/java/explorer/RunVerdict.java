package explorer;

import explorer.explain.FailureExplanation;
import explorer.program.ThreadRole;
import explorer.run.Run;
import explorer.run.RunOutcome;
import kit.Inconclusive;
import kit.Rejection;
import kit.diagnosis.SourceLine;
import org.opentest4j.TestAbortedException;

/**
 * What a test says about a run that did not end well.
 *
 * @param isTold whether it is the schedule's doing, so that the same schedule has to tell it again
 */
record RunVerdict(Throwable thrown, boolean isTold) {

  static RunVerdict cannotJudge(RunOutcome.CannotJudge why) {
    return asItCame(
        Inconclusive.because(
            "This test can't judge your code: it may be right or wrong. What stops it is this: %s. %s"
                .formatted(why.what(), why.instead())));
  }

  private static RunVerdict asItCame(Throwable thrown) {
    return new RunVerdict(thrown, false);
  }

  private static RunVerdict told(Rejection rejection) {
    return new RunVerdict(rejection, true);
  }

  /** Throws what a run comes to that was not right, without a picture where the test says why. */
  static void requireRight(Run run) {
    switch (run.ending()) {
      case RunOutcome.Done _ -> {}
      case RunOutcome.Threw(var _, Rejection words) -> throw words;
      case RunOutcome.Threw(var _, Scenario.Unmet unmet) ->
          throw Rejection.plain(unmet.getMessage());
      default -> throw unchecked(of(run).thrown());
    }
  }

  static RunVerdict of(Run run) {
    return switch (run.ending()) {
      case RunOutcome end when isProvedByRace(end, run) ->
          told(FailureExplanation.ofRace(run, run.race().get()));
      case RunOutcome.CannotJudge why -> cannotJudge(why);
      case RunOutcome.Threw(var _, Rejection words) ->
          told(words.drawn(FailureExplanation.of(run, "").picture()));
      case RunOutcome.Threw(var _, Scenario.Unmet unmet) -> told(run, unmet.getMessage());
      case RunOutcome.Threw(var who, Throwable thrown) when tellsItself(who.role(), thrown) ->
          asItCame(thrown);
      case RunOutcome.Threw(var _, AssertionError failed) when !SourceLine.isLearners(failed) ->
          told(run, String.valueOf(failed.getMessage()));
      default -> told(run, null);
    };
  }

  /** A run that went another way than planned proves nothing. */
  private static boolean isProvedByRace(RunOutcome end, Run run) {
    return run.race().isPresent()
        && (end instanceof RunOutcome.Done
            || end instanceof RunOutcome.CannotJudge && end != RunOutcome.CHANCE);
  }

  /** A stub says what is to be written; what sets up or looks at the outcome has no schedule. */
  private static boolean tellsItself(ThreadRole role, Throwable thrown) {
    return thrown instanceof TestAbortedException
        || thrown instanceof UnsupportedOperationException
        || role == ThreadRole.DIRECTOR
            && (!(thrown instanceof AssertionError) || SourceLine.isLearners(thrown));
  }

  /**
   * @param outcome as {@link FailureExplanation#of} takes it
   */
  private static RunVerdict told(Run run, String outcome) {
    return told(FailureExplanation.of(run, outcome));
  }

  private static RunVerdict told(FailureExplanation story) {
    return told(
        story
            .belief()
            .map(belief -> Rejection.of(belief, story.happened()))
            .orElseGet(() -> Rejection.plain(story.happened()))
            .drawn(story.picture()));
  }

  /** Whether the other one tells the same story. */
  boolean repeats(RunVerdict other) {
    return isTold && other.isTold && thrown.getMessage().equals(other.thrown.getMessage());
  }

  /** Throws what an exception of the learner's may be, as it came. */
  static RuntimeException unchecked(Throwable any) {
    throw RunVerdict.<RuntimeException>thrown(any);
  }

  @SuppressWarnings("unchecked") // the compiler then asks for no throws clause
  private static <T extends Throwable> T thrown(Throwable any) throws T {
    throw (T) any;
  }
}
