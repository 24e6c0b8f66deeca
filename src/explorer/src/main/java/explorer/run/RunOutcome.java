package explorer.run;

import explorer.program.CodeSite;
import explorer.program.HeldLock;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import java.util.List;

/** How a run came to its end. */
public sealed interface RunOutcome {
  /** Two runs of one schedule differ. */
  CannotJudge CHANCE =
      new CannotJudge(
          "The same schedule went two ways: the code decides by chance, by time, or by an object's"
              + " identity",
          "Let what it does depend on its data alone.");

  /** All tasks ended, and what was looked at afterwards was as it should be. */
  record Done() implements RunOutcome {}

  /**
   * Something was thrown out of a task, out of a thread that the code made, or by what looks at the
   * outcome.
   */
  record Threw(ControlledThread who, Throwable thrown) implements RunOutcome {}

  /**
   * Nobody can ever move again.
   *
   * @param waiting those who have not ended and should have
   */
  record Standstill(List<Waiter> waiting) implements RunOutcome {}

  /**
   * One who waits for ever.
   *
   * @param act {@link StepKind#TAKE} if it is a lock that it waits for
   * @param site where; null before its first step
   * @param held the locks that it has
   * @param holder who has the lock that it waits for; null if that is nobody, or if it is no lock
   */
  record Waiter(
      ControlledThread who,
      StepKind act,
      CodeSite site,
      Object on,
      List<HeldLock> held,
      ControlledThread holder) {
    /** What somebody waits for where they stand, or would wait for. */
    static Waiter of(ControlledThread who, Run run) {
      PendingStep pending = who.pending();
      boolean isTold =
          pending.act() == StepKind.WAKE && run.facts().monitor(pending.on()).isTold(who);
      Object lock = pending.act() == StepKind.TAKE ? pending.on() : null;
      return new Waiter(
          who,
          isTold ? StepKind.TAKE : pending.act(),
          pending.site() == PendingStep.NOWHERE ? null : run.site(pending.site()),
          pending.on(),
          who.locks().all(),
          run.participants().stream()
              .filter(other -> other.locks().all().stream().anyMatch(hold -> hold.lock() == lock))
              .findFirst()
              .orElse(null));
    }
  }

  /** Whoever led the run has ended it on its way. */
  record Halted() implements RunOutcome {}

  /** The same steps over and over, and no end. */
  record Endless(List<ControlledThread> running) implements RunOutcome {}

  /**
   * Two at the same time inside an object that allows only one, {@code ArrayList} for example.
   *
   * @param inside what the one was still doing
   * @param entering what the other one began
   */
  record Collision(Step inside, Step entering) implements RunOutcome {}

  /**
   * The run left what can be judged.
   *
   * @param what the construct, and where it stands
   * @param instead what the learner can do about it
   */
  record CannotJudge(String what, String instead) implements RunOutcome {}
}
