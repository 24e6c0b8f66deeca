package explorer.play;

import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.RunGuide;
import explorer.run.Step;
import explorer.schedule.SchedulingChoice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Carries out moves and halts. Before each move everybody comes to stand before a step at shared
 * data; a move takes one thread over that step.
 */
public final class MoveGuide implements RunGuide {
  private final SharedSteps shared;
  private final List<Integer> moves;
  private final Observer observer;
  private final List<Step> over = new ArrayList<>(); // of the log, in the order of their ends
  private final Set<Step> begun = new LinkedHashSet<>(); // and not over
  private int logged;
  private int done;
  private boolean isMove;
  private int illegal = -1; // the move that could not be made
  private SchedulingChoice asked; // null: nobody was asked when it ended
  private ControlledThread waker; // null: it is not asked whom somebody wakes

  /** Looks at a run that has come to rest, before anybody has left. */
  @FunctionalInterface
  public interface Observer {
    /** Looks. */
    void look(Run run, MoveGuide at);
  }

  public MoveGuide(SharedSteps shared, List<Integer> moves, Observer observer) {
    this.shared = shared;
    this.moves = List.copyOf(moves);
    this.observer = observer;
  }

  @Override
  public int next(Run run, SchedulingChoice choice) {
    collect(run, false);
    for (int n : choice.could()) {
      if (!shared.isBefore(run.participants().get(n))) {
        isMove = false;
        return n;
      }
    }
    if (done == moves.size()) {
      asked = choice;
      return HALT;
    }
    int wanted = moves.get(done++);
    isMove = true;
    return legal(wanted, choice.could().contains(wanted) || choice.early().contains(wanted));
  }

  @Override
  public int wakes(Run run, ControlledThread by, List<Integer> candidates) {
    if (done == moves.size()) {
      collect(run, false);
      waker = by;
      asked =
          new SchedulingChoice(
              candidates.getFirst(), candidates, List.of(), false, by.pending().site(), 0);
      return HALT;
    }
    int wanted = moves.get(done++);
    return legal(wanted, candidates.contains(wanted));
  }

  private int legal(int wanted, boolean isLegal) {
    if (isLegal) {
      return wanted;
    }
    illegal = wanted;
    return HALT;
  }

  @Override
  public boolean isEarlyOver() {
    return isMove;
  }

  @Override
  public void atRest(Run run) {
    collect(run, asked == null);
    observer.look(run, this);
  }

  /**
   * Takes over what is new in the log. A call that others may come into is over when its thread
   * stands elsewhere; what it gives is not known before.
   */
  private void collect(Run run, boolean isEnd) {
    List<Step> log = run.log();
    for (; logged < log.size(); logged++) {
      begun.add(log.get(logged));
    }
    for (Step step : List.copyOf(begun)) {
      if (isEnd || !isInside(step)) {
        begun.remove(step);
        over.add(step);
      }
    }
  }

  /** Whether its thread stands in the midst of that call. */
  boolean isInside(Step step) {
    ControlledThread who = step.who();
    return step.act() == StepKind.CALL
        && (who == waker || who.isPausing() && !who.isDone())
        && who.notes().last() == step;
  }

  /** The steps that are over, in the order in which they ended. */
  List<Step> over() {
    return over.stream().filter(shared::isOne).toList();
  }

  SharedSteps shared() {
    return shared;
  }

  List<Integer> moves() {
    return moves;
  }

  /** Who could be chosen when it halted; null if it has come to an end by itself. */
  SchedulingChoice asked() {
    return asked;
  }

  /** Who asks whom to wake; null if that is not the question. */
  ControlledThread waker() {
    return waker;
  }

  /** Whether all moves could be made. */
  public boolean isLegal() {
    return illegal < 0 && done == moves.size();
  }
}
