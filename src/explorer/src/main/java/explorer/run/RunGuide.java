package explorer.run;

import explorer.schedule.SchedulingChoice;
import java.util.List;

/**
 * Leads a run step by step, where otherwise a schedule is carried out that was planned beforehand.
 * It is asked while the tasks run, with the run's lock, when everybody stands before a step.
 */
public interface RunGuide {
  /** Nobody moves any more: the run ends here. */
  int HALT = -1;

  /** What the run's own schedule says. */
  int AS_PLANNED = -2;

  /**
   * Decides who moves.
   *
   * @param choice who could, perhaps one alone, and whose turn it usually is
   * @return the thread's number, {@link #HALT} or {@link #AS_PLANNED}
   */
  int next(Run run, SchedulingChoice choice);

  /**
   * Decides whom a {@code notify} wakes.
   *
   * @param by who has called it, and is in the midst of the call
   * @param candidates the numbers of those who wait, at least two
   * @return as {@link #next}
   */
  int wakes(Run run, ControlledThread by, List<Integer> candidates);

  /**
   * Learns that somebody is about to move.
   *
   * @param isEarly whether it waits, and goes on although nobody has woken it
   */
  default void moves(Run run, ControlledThread chosen, boolean isEarly) {}

  /** Learns whom a {@code notify} wakes, where several wait. */
  default void picks(ControlledThread woken) {}

  /**
   * Whether those who could have gone on for no reason, when that choice was made, have missed
   * their only moment for it.
   */
  default boolean isEarlyOver() {
    return true;
  }

  /**
   * Looks at the run once more, at its end, while nobody has left yet: when it has been halted, has
   * failed, or all tasks have ended.
   */
  void atRest(Run run);
}
