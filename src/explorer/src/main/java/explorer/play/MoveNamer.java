package explorer.play;

import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.RunGuide;
import explorer.schedule.SchedulingChoice;
import java.util.List;

/**
 * Carries out moves, each as late as it can be, and then goes on as usual: nobody takes a step that
 * concerns them alone before it is their turn. So the run leaves the usual schedule as seldom as
 * these moves allow, and has the name that a test would tell.
 */
public final class MoveNamer implements RunGuide {
  private final SharedSteps shared;
  private final List<Integer> moves;
  private int done;
  private boolean isLost;

  public MoveNamer(SharedSteps shared, List<Integer> moves) {
    this.shared = shared;
    this.moves = moves;
  }

  @Override
  public int next(Run run, SchedulingChoice choice) {
    if (done == moves.size()) {
      return AS_PLANNED;
    }
    int wanted = moves.get(done);
    if (choice.could().contains(wanted)) {
      done += shared.isBefore(run.participants().get(wanted)) ? 1 : 0;
      return wanted;
    }
    if (choice.early().contains(wanted)) {
      done++;
      return wanted;
    }
    for (int other : choice.could()) {
      if (!shared.isBefore(run.participants().get(other))) {
        return other; // perhaps the wanted one waits for that
      }
    }
    isLost = true;
    return HALT;
  }

  @Override
  public int wakes(Run run, ControlledThread by, List<Integer> candidates) {
    if (done == moves.size()) {
      return AS_PLANNED;
    }
    int wanted = moves.get(done++);
    isLost |= !candidates.contains(wanted);
    return isLost ? HALT : wanted;
  }

  @Override
  public void atRest(Run run) {}

  /** Whether all moves could be carried out in that way. */
  public boolean hasFound() {
    return !isLost && done == moves.size();
  }
}
