package kit.schedules.schedule;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * One thread of a run. Its methods are called by itself, while it moves, unless they say otherwise.
 */
public final class Participant {
  private static final ThreadLocal<Participant> CURRENT = new ThreadLocal<>();
  private static final int TURNS_WITHOUT_STEP = 10_000_000;
  private static final int STUBBORN = 100;

  private final Run run;
  private final int number;
  private final String name;
  private final Role role;
  private final Thread carrier;

  private final Notes notes = new Notes();
  private final Holds locks;
  private final Standing standing;

  private int turns;
  private int aborted;
  private boolean idle;
  private volatile boolean givesWay;

  Participant(Run run, int number, String name, Role role, Program.Body body) {
    this.run = run;
    this.number = number;
    this.name = name;
    this.role = role;
    this.carrier = Thread.ofVirtual().name(name).unstarted(() -> live(body));
    this.locks = new Holds(run);
    this.standing = new Standing(carrier);
  }

  /**
   * The one that calls.
   *
   * @return never null: a thread that is none ends here, and its run can't be judged
   */
  public static Participant current() {
    Participant me = CURRENT.get();
    if (me == null) {
      Run.strangerSeen(Thread.currentThread());
      throw new Abort();
    }
    return me;
  }

  /** The one that calls, or null: for what the JDK may call on a thread of its own. */
  public static Participant currentOrNull() {
    return CURRENT.get();
  }

  private void live(Program.Body body) {
    CURRENT.set(this);
    try {
      body.run();
    } catch (Abort over) {
      // It was asked to end.
    } catch (Throwable thrown) {
      run.failed(this, thrown);
    } finally {
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

  public Role role() {
    return role;
  }

  /** The thread in which it really runs. */
  public Thread carrier() {
    return carrier;
  }

  /** Stops before that step until it can be taken, and the schedule takes it. */
  public void step(Pending next) {
    try {
      gate(next, true);
    } catch (InterruptedException e) {
      throw new AssertionError("not interruptible", e);
    }
  }

  /** The same; an interrupt ends the wait, as it ends that of the call which this stands for. */
  public void stepInterruptibly(Pending next) throws InterruptedException {
    gate(next.interruptibly(), true);
  }

  /**
   * The same, with a time limit. Time passes only when nobody can move.
   *
   * @return false if the time was over before the step could be taken
   */
  public boolean stepInTime(Pending next) throws InterruptedException {
    gate(next.interruptibly().orInTime(), true);
    return !standing.isTimedOut();
  }

  /** Stops without a step of its own, where another may come in between. */
  public void pause(Pending next) {
    try {
      gate(next, false);
    } catch (InterruptedException e) {
      throw new AssertionError("not interruptible", e);
    }
  }

  /** Waits for something to do, and may wait so for ever. */
  public void idle(BooleanSupplier work) {
    idle = true;
    pause(Pending.BEGIN.when(work));
    idle = false;
  }

  /** Lets all others who can move go first. */
  public void letOthersGo() {
    pause(Pending.BEGIN.afterOthers());
  }

  /** From now on all others who can move go first, before each of its steps. */
  public void giveWay() {
    givesWay = true;
    run.takeLong();
  }

  boolean givesWay() {
    return givesWay;
  }

  private void gate(Pending next, boolean isStep) throws InterruptedException {
    turns = 0;
    if (notes.isQuiet()) {
      notes.giveNothing();
      demandNoWait(next);
      return;
    }
    standing.mustWait();
    run.stands(this, next);
    while (!standing.mayGo() && !run.isOver()) {
      LockSupport.park(this);
    }
    endIfOver();
    if (next.interruptible() && takeInterrupt()) {
      throw new InterruptedException();
    }
    if (isStep) {
      notes.next(run.log(this, next));
    }
  }

  private void demandNoWait(Pending next) {
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
      run.finish(new Ending.Endless(List.of(this)));
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
          LockSupport.park(this);
        }
      }
      throw new Abort();
    }
  }

  /** What it tells about its steps. */
  public Notes notes() {
    return notes;
  }

  /** The locks that it has. */
  public Holds locks() {
    return locks;
  }

  /** Whether that was thrown to end a participant, so that nobody may keep it. */
  public static boolean isTheEnd(Throwable thrown) {
    return thrown instanceof Abort;
  }

  // ---- by anybody

  public void interrupt() {
    synchronized (run) {
      standing.interrupt();
    }
  }

  public boolean isInterrupted() {
    synchronized (run) {
      return standing.isInterrupted();
    }
  }

  /** Whether it was interrupted; from then on it no longer is. */
  public boolean takeInterrupt() {
    synchronized (run) {
      return standing.takeInterrupt();
    }
  }

  public boolean isDone() {
    synchronized (run) {
      return standing.isDone();
    }
  }

  boolean isIdle() {
    return idle;
  }

  /** For the run, which holds its lock. */
  Standing standing() {
    return standing;
  }

  @Override
  public String toString() {
    return name;
  }
}
