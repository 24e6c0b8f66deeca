package coordination.scenes;

import explorer.Scenario;
import explorer.Schedules;
import kit.Rejection;
import kit.belief.Misconception;

/** An exploration of which the test knows what it means if threads wait for ever. */
public final class Exploration {
  private Exploration() {}

  /**
   * Tries the scenario's schedules.
   *
   * @param belief told if a schedule fails and points to no belief by itself
   * @param happened a sentence that goes before what the schedule tells then
   */
  public static void explore(
      Class<? extends Scenario> scenario, Misconception belief, String happened) {
    try {
      Schedules.explore(scenario);
    } catch (Rejection found) {
      if (found.misconception().isPresent()) {
        throw found;
      }
      Rejection named = Rejection.of(belief, happened + " " + found.sentences());
      throw found.picture().map(named::drawn).orElse(named);
    }
  }

  /**
   * As {@link #explore}, where a failure can mean only one thing, whatever its schedule points to.
   *
   * @param belief told if a schedule fails
   * @param happened the whole story, in a sentence or two
   */
  public static void exploreAs(
      Class<? extends Scenario> scenario, Misconception belief, String happened) {
    try {
      Schedules.explore(scenario);
    } catch (Rejection found) {
      Rejection named = Rejection.of(belief, happened);
      throw found.picture().map(named::drawn).orElse(named);
    }
  }
}
