package explorer.explore;

import explorer.run.Run;
import explorer.run.RunOutcome;

/**
 * What an exploration came to.
 *
 * @param runs how many schedules were tried
 * @param isComplete whether those are all within the bound; if something was found, the rest was
 *     left out
 * @param last the run that decided: the first that did not end well; if all did, the first in which
 *     there is a data race; or the last one
 */
public record ExplorationResult(int runs, boolean isComplete, Run last) {

  public boolean isAccepted() {
    return last.ending() instanceof RunOutcome.Done && last.race().isEmpty();
  }

  /** The schedule of the deciding run. */
  public String seed() {
    return last.choices().departures().seed();
  }

  /** {@code "204 schedules tried"}, and whether these were all. */
  @Override
  public String toString() {
    return runs + " schedules tried" + (isComplete ? "" : ", not all");
  }
}
