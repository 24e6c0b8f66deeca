package kit.schedules;

import kit.Rejection;
import kit.SourceLine;
import kit.Undecided;
import kit.schedules.schedule.Ending;
import kit.schedules.schedule.Role;
import kit.schedules.schedule.Run;
import kit.schedules.tell.Story;
import org.opentest4j.TestAbortedException;

/**
 * What a test says about a run that did not end well.
 *
 * @param isTold whether it is the schedule's doing, so that the same schedule has to tell it again
 */
record Verdict(Throwable thrown, boolean isTold) {

  static Verdict cannotJudge(Ending.CannotJudge why) {
    return asItCame(
        Undecided.because(
            "This test can't judge your code: it may be right or wrong. What stops it is this: %s. %s"
                .formatted(why.what(), why.instead())));
  }

  private static Verdict asItCame(Throwable thrown) {
    return new Verdict(thrown, false);
  }

  private static Verdict told(Rejection rejection) {
    return new Verdict(rejection, true);
  }

  static Verdict of(Run run) {
    return switch (run.ending()) {
      case Ending.CannotJudge why -> cannotJudge(why);
      case Ending.Threw(var _, Rejection words) -> told(words.drawn(Story.of(run, "").picture()));
      case Ending.Threw(var _, Scenario.Unmet unmet) -> told(run, unmet.getMessage());
      case Ending.Threw(var who, Throwable thrown) when tellsItself(who.role(), thrown) ->
          asItCame(thrown);
      case Ending.Threw(var _, AssertionError failed) when !SourceLine.isLearners(failed) ->
          told(run, String.valueOf(failed.getMessage()));
      default -> told(run, null);
    };
  }

  /** A stub says what is to be written; what sets up or looks at the outcome has no schedule. */
  private static boolean tellsItself(Role role, Throwable thrown) {
    return thrown instanceof TestAbortedException
        || thrown instanceof UnsupportedOperationException
        || role == Role.DIRECTOR
            && (!(thrown instanceof AssertionError) || SourceLine.isLearners(thrown));
  }

  /**
   * @param outcome as {@link Story#of} takes it
   */
  private static Verdict told(Run run, String outcome) {
    Story story = Story.of(run, outcome);
    return told(
        story
            .belief()
            .map(belief -> Rejection.of(belief, story.happened()))
            .orElseGet(() -> Rejection.plain(story.happened()))
            .drawn(story.picture()));
  }

  /** Whether the other one tells the same story. */
  boolean repeats(Verdict other) {
    return isTold && other.isTold && thrown.getMessage().equals(other.thrown.getMessage());
  }
}
