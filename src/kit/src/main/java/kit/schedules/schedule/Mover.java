package kit.schedules.schedule;

import java.util.ArrayList;
import java.util.List;
import kit.schedules.schedule.Ending.Waiter;

/**
 * Decides who moves next. The usual schedule lets the same one go on as long as it can, then takes
 * the next one in the order of their numbers. Who looks again and again for something that others
 * have to change is sent to the back after a while, or a loop that waits for a flag would never
 * end.
 *
 * <p>All methods are called with the run's lock.
 */
final class Mover {
  private static final int PATIENCE_WITH_READERS = 60;
  private static final int PATIENCE_WITH_ANYBODY = 500;
  private static final int STEPS = 5_000;
  private static final int STEPS_OF_A_LONG_RUN = 200_000;

  private final Run run;
  private Participant mover;
  private int inARow;
  private int changesBefore;
  private int lookingInARow;

  Mover(Run run) {
    this.run = run;
  }

  void begin(Participant first) {
    mover = first;
    first.standing().go();
  }

  /** Lets somebody move, now that the one who did stands or has ended. */
  void next() {
    List<Participant> able = able();
    if (able.isEmpty()) {
      able = outOfTime();
    }
    if (able.isEmpty()) {
      able = atStandstill();
    }
    if (able.isEmpty()) {
      return;
    }
    if (run.log().size() > (run.takesLong() ? STEPS_OF_A_LONG_RUN : STEPS)) {
      run.finish(Endless.judge(run));
      return;
    }
    boolean canStay = able.contains(mover);
    boolean givesWay = mover.givesWay() || mover.standing().pending().yields();
    boolean stays = canStay && !givesWay && !isTired();
    Participant usual = stays ? mover : after(mover, able);
    move(isVaried(able) ? chosen(able, usual, canStay, stays) : usual);
  }

  private List<Participant> able() {
    var able = new ArrayList<Participant>();
    for (Participant p : run.participants()) {
      if (p.standing().canMove()) {
        able.add(p);
      }
    }
    return able;
  }

  /** Time passes only when nobody can move: then the first of those with a time limit goes on. */
  private List<Participant> outOfTime() {
    for (Participant p : run.participants()) {
      if (!p.isDone() && p.standing().pending().timed()) {
        p.standing().timeIsOver();
        return List.of(p);
      }
    }
    return List.of();
  }

  /** Nobody can move: the tasks have ended, or they never will. */
  private List<Participant> atStandstill() {
    List<Participant> waiting = run.participants().stream().filter(Mover::shouldHaveEnded).toList();
    if (run.phase() == Run.Phase.TASKS && waiting.isEmpty()) {
      run.setPhase(Run.Phase.AFTERWARDS);
      return List.of(run.participants().getFirst());
    }
    List<Participant> stuck =
        run.phase() == Run.Phase.TASKS ? waiting : List.of(run.participants().getFirst());
    run.finish(new Ending.Standstill(stuck.stream().map(this::waiter).toList()));
    return List.of();
  }

  private Waiter waiter(Participant p) {
    Pending pending = p.standing().pending();
    boolean isTold = pending.act() == Act.WAKE && run.facts().monitor(pending.on()).isTold(p);
    Object lock = pending.act() == Act.TAKE ? pending.on() : null;
    return new Waiter(
        p,
        isTold ? Act.TAKE : pending.act(),
        pending.site() == Pending.NOWHERE ? null : run.site(pending.site()),
        pending.on(),
        p.locks().all(),
        run.participants().stream()
            .filter(other -> other.locks().all().stream().anyMatch(hold -> hold.lock() == lock))
            .findFirst()
            .orElse(null));
  }

  private static boolean shouldHaveEnded(Participant p) {
    if (p.isDone() || p.isIdle() || p.role() == Role.DIRECTOR) {
      return false;
    }
    return p.role() != Role.DAEMON || p.standing().pending().act() == Act.TAKE;
  }

  private boolean isTired() {
    return lookingInARow >= PATIENCE_WITH_READERS || inARow >= PATIENCE_WITH_ANYBODY;
  }

  private Participant after(Participant was, List<Participant> able) {
    for (Participant p : able) {
      if (p.number() > was.number()) {
        return p;
      }
    }
    return able.getFirst();
  }

  private boolean isVaried(List<Participant> able) {
    return run.phase() == Run.Phase.TASKS && able.size() > 1;
  }

  private Participant chosen(
      List<Participant> able, Participant usual, boolean canStay, boolean stays) {
    int chosen =
        run.choices()
            .decide(
                new Choice(
                    usual.number(),
                    able.stream().map(Participant::number).toList(),
                    !canStay,
                    stays ? mover.standing().pending().site() : Pending.NOWHERE,
                    run.changes()));
    return run.participants().get(chosen);
  }

  private void move(Participant chosen) {
    boolean same = chosen == mover;
    inARow = same ? inARow + 1 : 0;
    lookingInARow = same && changesBefore == run.changes() ? lookingInARow + 1 : 0;
    changesBefore = run.changes();
    mover = chosen;
    chosen.standing().go();
  }

  /** As {@link Run#oneOf}. */
  Participant oneOf(List<Participant> candidates) {
    if (candidates.size() == 1 || run.phase() != Run.Phase.TASKS) {
      return candidates.getFirst();
    }
    List<Integer> numbers = candidates.stream().map(Participant::number).toList();
    int chosen =
        run.choices()
            .decide(new Choice(numbers.getFirst(), numbers, false, Pending.NOWHERE, run.changes()));
    return run.participants().get(chosen);
  }
}
