package explorer.play;

import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.RunGuide;
import explorer.schedule.SchedulingChoice;
import java.util.ArrayList;
import java.util.List;

/** Follows the schedule that was planned, and notes the moves that it amounts to. */
public final class MoveTracer implements RunGuide {
  private final SharedSteps shared;
  private final List<Integer> moves = new ArrayList<>();

  public MoveTracer(SharedSteps shared) {
    this.shared = shared;
  }

  @Override
  public int next(Run run, SchedulingChoice choice) {
    return AS_PLANNED;
  }

  @Override
  public int wakes(Run run, ControlledThread by, List<Integer> candidates) {
    return AS_PLANNED;
  }

  @Override
  public void picks(ControlledThread woken) {
    moves.add(woken.number());
  }

  @Override
  public void moves(Run run, ControlledThread chosen, boolean isEarly) {
    if (isEarly || shared.isBefore(chosen)) {
      moves.add(chosen.number());
    }
  }

  @Override
  public void atRest(Run run) {}

  /** The moves of the run. */
  public List<Integer> moves() {
    return List.copyOf(moves);
  }
}
