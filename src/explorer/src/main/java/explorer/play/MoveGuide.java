package explorer.play;

import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.RunGuide;
import explorer.run.Step;
import explorer.run.StepRecorder;
import explorer.schedule.SchedulingChoice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries out moves and halts. A move takes one thread over a step at shared data, and over what
 * concerns it alone, until its next such step. The others stay where they are until it is their
 * turn: what they do alone is no step, but the test may have noted it, as that a call has begun,
 * and a schedule that fails may depend on when. After the last move everybody comes to stand before
 * such a step.
 */
public final class MoveGuide implements RunGuide {
  private final SharedSteps shared;
  private final List<Integer> moves;
  private final Observer observer;
  private final Function<Object, String> order;
  private final List<Step> over = new ArrayList<>(); // of the log, in the order of their ends
  private final Set<Step> begun = new LinkedHashSet<>(); // and not over
  private int logged;
  private int done;
  private int mover = -1; // whose move it was last
  private final Set<Integer> theRest = new TreeSet<>(); // came to stand after the last move
  private String notedBeforeTheRest = "";
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

  /**
   * @param order what a test's own object keeps of the order of events; null if it is none that
   *     does
   */
  public MoveGuide(
      SharedSteps shared, List<Integer> moves, Observer observer, Function<Object, String> order) {
    this.shared = shared;
    this.moves = List.copyOf(moves);
    this.observer = observer;
    this.order = order;
  }

  @Override
  public int next(Run run, SchedulingChoice choice) {
    collect(run, false);
    isMove = false;
    if (mover >= 0 && isAlone(run, choice, mover)) {
      return mover;
    }
    if (done < moves.size()) {
      int wanted = moves.get(done);
      if (isAlone(run, choice, wanted)) {
        mover = wanted; // on the way to its first step at shared data
        return wanted;
      }
      boolean isPossible = choice.could().contains(wanted) || choice.early().contains(wanted);
      return isPossible ? move(wanted) : alone(run, choice).orElseGet(() -> impossible(wanted));
    }
    OptionalInt other = alone(run, choice);
    if (other.isEmpty()) {
      asked = choice;
      return HALT;
    }
    if (theRest.isEmpty()) {
      notedBeforeTheRest = quietly(() -> testData(run).text());
    }
    theRest.add(other.getAsInt());
    return other.getAsInt();
  }

  private static String quietly(Supplier<String> look) {
    StepRecorder notes = ControlledThread.current().notes();
    notes.beQuiet(); // to look is no step
    try {
      return look.get();
    } finally {
      notes.speakAgain();
    }
  }

  /** What the test has noted for itself, as it is now. */
  TestData testData(Run run) {
    return new TestData(run.program().roots(), order);
  }

  /** What it was before those came to stand whose turn it was not; empty if there were none. */
  String notedBeforeTheRest() {
    return notedBeforeTheRest;
  }

  /** Whether it has come to stand only after the last move, though it was not its turn. */
  boolean isOfTheRest(ControlledThread thread) {
    return theRest.contains(thread.number());
  }

  /** Whether that thread can take a step that concerns it alone. */
  private boolean isAlone(Run run, SchedulingChoice choice, int thread) {
    return choice.could().contains(thread) && !shared.isBefore(run.participants().get(thread));
  }

  private OptionalInt alone(Run run, SchedulingChoice choice) {
    return choice.could().stream()
        .mapToInt(Integer::intValue)
        .filter(thread -> isAlone(run, choice, thread))
        .findFirst();
  }

  private int move(int thread) {
    done++;
    isMove = true;
    mover = thread;
    return thread;
  }

  private int impossible(int wanted) {
    done++;
    illegal = wanted;
    return HALT;
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
    int wanted = moves.get(done);
    if (!candidates.contains(wanted)) {
      return impossible(wanted);
    }
    done++;
    return wanted;
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
