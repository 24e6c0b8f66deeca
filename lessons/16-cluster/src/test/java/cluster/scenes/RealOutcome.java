package cluster.scenes;

import static cluster.scenes.EngineBelief.EVERY_EXCEPTION_IS_A_LOSS;
import static cluster.scenes.EngineBelief.LOSS_IS_FAILURE;

import kit.Rejection;

/** What must have come of the calls on real members. */
public final class RealOutcome {
  private static final String SQUARES = "returned " + HeldSquares.squares(ClusterMapProgram.ITEMS);

  private RealOutcome() {}

  /** Demands the squares of all items. */
  public static void requireSquares(String outcome) {
    if (!outcome.equals(SQUARES)) {
      throw Rejection.plain(
          "On three real members, map was to square the items 1 to %d, and it %s."
              .formatted(ClusterMapProgram.ITEMS, outcome));
    }
  }

  /** Demands what the task has thrown, and that it has run once. */
  public static void requireFailure(String outcome) {
    var happened = "On three real members, the task for item 3 threw, and map " + outcome;
    if (!outcome.startsWith(
        "threw an ExecutionException with the cause java.lang.IllegalStateException: item %d is broken;"
            .formatted(BrokenTask.BROKEN))) {
      throw Rejection.plain(happened);
    }
    var run = "run " + BrokenTask.BROKEN;
    if (outcome.indexOf(run) != outcome.lastIndexOf(run)) {
      throw Rejection.of(EVERY_EXCEPTION_IS_A_LOSS, happened);
    }
  }

  /** Demands the squares of all items although a member was killed. */
  public static void requireNothingLost(String outcome) {
    if (!outcome.equals(SQUARES)) {
      throw Rejection.of(
          LOSS_IS_FAILURE,
          "A real member was killed while it had tasks to square the items 1 to %d, and map %s."
              .formatted(ClusterMapProgram.ITEMS, outcome));
    }
  }
}
