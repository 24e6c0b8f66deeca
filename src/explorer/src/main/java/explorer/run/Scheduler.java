package explorer.run;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadRole;
import explorer.schedule.SchedulingChoice;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides who moves next. The usual schedule lets the same one go on as long as it can, then takes
 * the next one in the order of their numbers. Who looks again and again for something that others
 * have to change is sent to the back after a while, or a loop that waits for a flag would never
 * end.
 *
 * <p>All methods are called with the run's lock. This is asked before every step, and most steps
 * are taken by code that the JVM still interprets: there plain loops are much cheaper than streams.
 */
final class Scheduler {
  private static final int PATIENCE_WITH_READERS = 60;
  private static final int PATIENCE_WITH_ANYBODY = 500;
  private static final int STEPS = 5_000;
  private static final int STEPS_OF_A_LONG_RUN = 200_000;

  private final Run run;
  private ControlledThread mover;
  private int inARow;
  private int changesBefore;
  private int lookingInARow;

  Scheduler(Run run) {
    this.run = run;
  }

  void begin(ControlledThread first) {
    mover = first;
    first.standing().go();
  }

  /** Lets somebody move, now that the one who did stands or has ended. */
  void next() {
    List<ControlledThread> able = ableOrOutOfTime();
    if (able.isEmpty() && run.letStoppedGoOn()) {
      able = ableOrOutOfTime();
    }
    if (able.isEmpty()) {
      able = atStandstill();
    }
    if (able.isEmpty()) {
      return;
    }
    if (run.log().size() > (run.takesLong() ? STEPS_OF_A_LONG_RUN : STEPS)) {
      run.finish(EndlessRunDetector.judge(run));
      return;
    }
    boolean canStay = able.contains(mover);
    boolean givesWay = mover.givesWay() || mover.standing().pending().yields();
    boolean stays = canStay && !givesWay && !isTired();
    ControlledThread usual = stays ? mover : after(mover, able);
    List<ControlledThread> early = wakingEarly();
    boolean isOfTasks = run.phase() == Run.Phase.TASKS;
    boolean isVaried = isOfTasks && able.size() + early.size() > 1;
    if (isOfTasks && run.guide() != null) {
      lead(choice(able, early, usual, canStay, stays), early, isVaried);
    } else {
      move(isVaried ? chosen(choice(able, early, usual, canStay, stays), early) : usual);
    }
  }

  /** Lets the guide decide. */
  private void lead(SchedulingChoice choice, List<ControlledThread> early, boolean isVaried) {
    int wanted = run.guide().next(run, choice);
    if (wanted == RunGuide.HALT) {
      run.finish(new RunOutcome.Halted());
      return;
    }
    ControlledThread chosen = run.participants().get(Math.max(wanted, 0));
    if (wanted == RunGuide.AS_PLANNED) {
      chosen = isVaried ? chosen(choice, early) : run.participants().get(choice.usual());
    } else if (isVaried) {
      run.choices().note(choice, wanted);
      offer(early, chosen, run.guide().isEarlyOver());
    }
    run.guide().moves(run, chosen, early.contains(chosen));
    move(chosen);
  }

  /**
   * Those that may wake up for no reason. Only where somebody can move anyway: nobody may rely on
   * it, so it never ends a standstill.
   */
  private List<ControlledThread> wakingEarly() {
    List<ControlledThread> early = List.of();
    if (run.phase() == Run.Phase.TASKS) {
      for (ControlledThread p : run.participants()) {
        if (p.standing().mayWakeEarly()) {
          early = early.isEmpty() ? new ArrayList<>() : early;
          early.add(p);
        }
      }
    }
    return early;
  }

  private List<ControlledThread> ableOrOutOfTime() {
    List<ControlledThread> able = able();
    return able.isEmpty() ? outOfTime() : able;
  }

  private List<ControlledThread> able() {
    var able = new ArrayList<ControlledThread>();
    for (ControlledThread p : run.participants()) {
      if (p.standing().canMove() && !run.isKeptOut(p.standing().pending())) {
        able.add(p);
      }
    }
    return able;
  }

  /** Time passes only when nobody can move: then the first of those with a time limit goes on. */
  private List<ControlledThread> outOfTime() {
    ControlledThread first = null;
    for (ControlledThread p : run.participants()) {
      boolean mayTimeOut =
          !p.isDone() && !p.standing().isStopped() && p.standing().pending().timed();
      if (mayTimeOut && (first == null || p.pending().due() < first.pending().due())) {
        first = p;
      }
    }
    if (first == null) {
      return List.of();
    }
    first.standing().timeIsOver();
    return List.of(first);
  }

  /** Nobody can move: the tasks have ended, or they never will. */
  private List<ControlledThread> atStandstill() {
    List<ControlledThread> waiting =
        run.participants().stream().filter(Scheduler::shouldHaveEnded).toList();
    if (run.phase() == Run.Phase.TASKS && waiting.isEmpty() && run.hasStopped()) {
      run.finish(new RunOutcome.Done());
      return List.of();
    }
    if (run.phase() == Run.Phase.TASKS && waiting.isEmpty()) {
      run.comesToRest();
      run.setPhase(Run.Phase.AFTERWARDS);
      return List.of(run.participants().getFirst());
    }
    List<ControlledThread> stuck =
        run.phase() == Run.Phase.TASKS ? waiting : List.of(run.participants().getFirst());
    run.finish(new RunOutcome.Standstill(stuck.stream().map(run::waiter).toList()));
    return List.of();
  }

  private static boolean shouldHaveEnded(ControlledThread p) {
    if (p.isDone() || p.isIdle() || p.standing().isStopped() || p.role() == ThreadRole.DIRECTOR) {
      return false;
    }
    return p.role() != ThreadRole.DAEMON || p.standing().pending().act() == StepKind.TAKE;
  }

  private boolean isTired() {
    return lookingInARow >= PATIENCE_WITH_READERS || inARow >= PATIENCE_WITH_ANYBODY;
  }

  private ControlledThread after(ControlledThread was, List<ControlledThread> able) {
    for (ControlledThread p : able) {
      if (p.number() > was.number()) {
        return p;
      }
    }
    return able.getFirst();
  }

  private SchedulingChoice choice(
      List<ControlledThread> able,
      List<ControlledThread> early,
      ControlledThread usual,
      boolean canStay,
      boolean stays) {
    return new SchedulingChoice(
        usual.number(),
        numbers(able),
        numbers(early),
        !canStay,
        stays ? mover.standing().pending().site() : PendingStep.NOWHERE,
        run.changes());
  }

  private ControlledThread chosen(SchedulingChoice choice, List<ControlledThread> early) {
    ControlledThread chosen = run.participants().get(run.choices().decide(choice));
    offer(early, chosen, true);
    return chosen;
  }

  private static void offer(
      List<ControlledThread> early, ControlledThread chosen, boolean isOverForAll) {
    if (early.contains(chosen)) {
      chosen.standing().wakeEarly();
    }
    for (ControlledThread p : early) {
      if (isOverForAll || p == chosen) {
        p.standing().wasOffered();
      }
    }
  }

  private static List<Integer> numbers(List<ControlledThread> threads) {
    var numbers = new ArrayList<Integer>(threads.size());
    for (ControlledThread thread : threads) {
      numbers.add(thread.number());
    }
    return numbers;
  }

  private void move(ControlledThread chosen) {
    boolean same = chosen == mover;
    inARow = same ? inARow + 1 : 0;
    lookingInARow = same && changesBefore == run.changes() ? lookingInARow + 1 : 0;
    changesBefore = run.changes();
    mover = chosen;
    chosen.standing().go();
  }

  /** As {@link Run#oneOf}. */
  ControlledThread oneOf(List<ControlledThread> candidates) {
    if (candidates.size() == 1 || run.phase() != Run.Phase.TASKS) {
      return candidates.getFirst();
    }
    List<Integer> numbers = numbers(candidates);
    var choice =
        new SchedulingChoice(
            numbers.getFirst(), numbers, List.of(), false, PendingStep.NOWHERE, run.changes());
    int wanted = run.guide() == null ? RunGuide.AS_PLANNED : run.guide().wakes(run, mover, numbers);
    if (wanted == RunGuide.HALT) {
      run.finish(new RunOutcome.Halted());
      throw new RunAborted();
    }
    int number = wanted;
    if (wanted == RunGuide.AS_PLANNED) {
      number = run.choices().decide(choice);
    } else {
      run.choices().note(choice, wanted);
    }
    ControlledThread chosen = run.participants().get(number);
    if (run.guide() != null) {
      run.guide().picks(chosen);
    }
    return chosen;
  }
}
