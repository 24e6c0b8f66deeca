package explorer.run;

import explorer.program.PendingStep;
import explorer.program.ProgramUnderTest;
import explorer.program.ThreadRole;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * One thread of a run. Its methods are called by itself, while it moves, unless they say otherwise.
 */
public final class ControlledThread {
  private static final ThreadLocal<ControlledThread> CURRENT = new ThreadLocal<>();
  private static final int TURNS_WITHOUT_STEP = 10_000_000;
  private static final int STUBBORN = 100;

  private final Run run;
  private final int number;
  private final String name;
  private final ThreadRole role;
  private final Thread carrier;

  private final StepRecorder notes = new StepRecorder();
  private final HeldLocks locks;
  private final ThreadState standing;
  private final OptimisticReads optimism;
  private final ThreadOrder order;

  private int turns;
  private int stepsTaken;
  private int aborted;
  private boolean idle;
  private boolean isPausing;
  private volatile boolean givesWay;
  private boolean takesTurns;

  ControlledThread(Run run, int number, String name, ThreadRole role, ProgramUnderTest.Body body) {
    this.run = run;
    this.number = number;
    this.name = name;
    this.role = role;
    this.carrier = Thread.ofVirtual().name(name).unstarted(() -> live(body));
    this.locks = new HeldLocks(run, number);
    this.standing = new ThreadState(carrier);
    this.optimism = new OptimisticReads(run);
    this.order = new ThreadOrder(run.order(), number, notes);
  }

  /**
   * The one that calls.
   *
   * @return never null: a thread that is none ends here, and its run can't be judged
   */
  public static ControlledThread current() {
    ControlledThread me = CURRENT.get();
    if (me == null) {
      Run.strangerSeen(Thread.currentThread());
      throw new RunAborted();
    }
    return me;
  }

  /** The one that calls, or null: for what the JDK may call on a thread of its own. */
  public static ControlledThread currentOrNull() {
    return CURRENT.get();
  }

  private void live(ProgramUnderTest.Body body) {
    CURRENT.set(this);
    try {
      body.run();
    } catch (RunAborted over) {
      // It was asked to end.
    } catch (Throwable thrown) {
      run.failed(this, thrown);
    } finally {
      optimism.end();
      run.ended(this);
    }
  }

  // ---- what hooks call

  public Run run() {
    return run;
  }

  public String name() {
    return name;
  }

  public int number() {
    return number;
  }

  public ThreadRole role() {
    return role;
  }

  /** The thread in which it really runs. */
  public Thread carrier() {
    return carrier;
  }

  /** Stops before that step until it can be taken, and the schedule takes it. */
  public void step(PendingStep next) {
    try {
      gate(next, true);
    } catch (InterruptedException e) {
      throw new AssertionError("not interruptible", e);
    }
  }

  /** The same; an interrupt ends the wait, as it ends that of the call which this stands for. */
  public void stepInterruptibly(PendingStep next) throws InterruptedException {
    gate(next.interruptibly(), true);
  }

  /**
   * The same, with a time limit. Time passes only when nobody can move.
   *
   * @return false if the time was over before the step could be taken
   */
  public boolean stepInTime(PendingStep next) throws InterruptedException {
    gate(next.interruptibly().orInTime(), true);
    return !standing.isTimedOut();
  }

  /** Whether it took its last step for no reason, although nobody had woken it. */
  public boolean wokeEarly() {
    return standing.wokeEarly();
  }

  /** Stops without a step of its own, where another may come in between. */
  public void pause(PendingStep next) {
    try {
      gate(next, false);
    } catch (InterruptedException e) {
      throw new AssertionError("not interruptible", e);
    }
  }

  /** Waits for something to do, and may wait so for ever. */
  public void idle(BooleanSupplier work) {
    idle = true;
    pause(PendingStep.BEGIN.when(work));
    idle = false;
  }

  /** Lets all others who can move go first. */
  public void letOthersGo() {
    pause(PendingStep.BEGIN.afterOthers());
  }

  /** From now on all others who can move go first, before each of its steps. */
  public void giveWay() {
    givesWay = true;
    run.takeLong();
  }

  /** The same; and from now on its sleep takes as long as it says, as long as nobody else moves. */
  public void takeTurns() {
    givesWay = true;
    takesTurns = true;
  }

  /** Whether its sleep takes as long as it says. */
  public boolean takesTurns() {
    return takesTurns;
  }

  boolean givesWay() {
    return givesWay;
  }

  private void gate(PendingStep next, boolean isStep) throws InterruptedException {
    turns = 0;
    if (notes.isQuiet()) {
      notes.giveNothing();
      requireNoWait(next);
      return;
    }
    standing.mustWait();
    isPausing = !isStep && next.site() != PendingStep.NOWHERE;
    run.stands(this, next);
    while (!standing.mayGo() && !run.isOver()) {
      LockSupport.park(this);
    }
    endIfOver();
    if (next.interruptible() && takeInterrupt()) {
      throw new InterruptedException();
    }
    if (isStep) {
      stepsTaken += next.site() == PendingStep.NOWHERE ? 0 : 1;
      notes.next(run.log(this, next));
    }
  }

  private void requireNoWait(PendingStep next) {
    if (run.isOver()) {
      run.spoil();
    }
    endIfOver();
    if (!next.ready().getAsBoolean()) {
      throw run.cannotJudge(
          "A wait inside a static initialiser or inside the function given to"
              + " ConcurrentHashMap.compute or the like"
              + run.at(next.site()),
          "Wait before or after it.");
    }
  }

  /** Notes a turn of a loop: one that goes on for ever without a step is found here. */
  public void turn() {
    if (++turns > TURNS_WITHOUT_STEP) {
      run.finish(new RunOutcome.Endless(List.of(this)));
    }
    if ((turns & 0xff) == 0 || run.isOver()) {
      endIfOver();
    }
  }

  private void endIfOver() {
    if (run.isOver()) {
      if (++aborted > STUBBORN) {
        // The learner's code catches even this. It takes part in nothing any more; let it rest.
        while (true) {
          Thread.interrupted(); // or it would not rest
          LockSupport.park(this);
        }
      }
      throw new RunAborted();
    }
  }

  /** How many steps it has taken. */
  int stepsTaken() {
    return stepsTaken;
  }

  /** The step before which it stands. */
  public PendingStep pending() {
    return standing.pending();
  }

  /** What it tells about its steps. */
  public StepRecorder notes() {
    return notes;
  }

  /** The locks that it has. */
  public HeldLocks locks() {
    return locks;
  }

  /** What it reads without a lock, to ask afterwards. */
  public OptimisticReads optimism() {
    return optimism;
  }

  /** What this thread does to the order of all that happens in its run. */
  public ThreadOrder order() {
    return order;
  }

  /** Whether that was thrown to end a controlled thread, so that nobody may keep it. */
  public static boolean isTheEnd(Throwable thrown) {
    return thrown instanceof RunAborted;
  }

  // ---- interrupts

  /** Whether the other one was interrupted, as this one finds out now. */
  public boolean findsInterrupted(ControlledThread other) {
    boolean interrupted = other.isInterrupted();
    if (interrupted) {
      order.acquires(other.standing);
    }
    return interrupted;
  }

  /** Whether it was interrupted, as it finds out now; from then on it no longer is. */
  public boolean takeInterrupt() {
    boolean interrupted;
    synchronized (run) {
      interrupted = standing.takeInterrupt();
    }
    if (interrupted) {
      order.acquires(standing);
    }
    return interrupted;
  }

  // ---- by anybody

  /** An interrupt happens before whatever finds it out (JLS 17.4.4). */
  public void interrupt() {
    ControlledThread by = current();
    by.order.releases(standing);
    synchronized (run) {
      standing.interrupt();
    }
  }

  public boolean isInterrupted() {
    synchronized (run) {
      return standing.isInterrupted();
    }
  }

  public boolean isDone() {
    synchronized (run) {
      return standing.isDone();
    }
  }

  /** Whether it waits for something to do, perhaps for ever. */
  public boolean isIdle() {
    return idle;
  }

  /** Whether it stands in the midst of its last step, where others may come in between. */
  public boolean isPausing() {
    return isPausing;
  }

  /** Whether it may go on because its time limit is over. */
  public boolean isTimedOut() {
    return standing.isTimedOut();
  }

  /** For the run, which holds its lock. */
  ThreadState standing() {
    return standing;
  }

  @Override
  public String toString() {
    return name;
  }
}
