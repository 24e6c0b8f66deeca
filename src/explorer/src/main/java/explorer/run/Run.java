package explorer.run;

import explorer.program.CodeSite;
import explorer.program.CodeSites;
import explorer.program.HeldLock;
import explorer.program.PendingStep;
import explorer.program.ProgramUnderTest;
import explorer.program.ThreadRole;
import explorer.race.DataRace;
import explorer.race.HappensBefore;
import explorer.schedule.Deviations;
import explorer.schedule.ScheduleChoices;
import explorer.schedule.StopPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import kit.diagnosis.ThreadsOfExplorations;

/**
 * One run of a program under one schedule. Its lock guards who moves; all else belongs to the one
 * controlled thread that moves, and passes to the next one with the move.
 */
public final class Run {
  /** What the run is about at the moment. */
  enum Phase {
    SET_UP,
    TASKS,
    AFTERWARDS
  }

  private static volatile Run active; // explorations exclude each other

  private final ProgramUnderTest program;
  private final CodeSites sites;
  private final ScheduleChoices choices;
  private final Scheduler mover = new Scheduler(this);
  private final List<ControlledThread> participants = new ArrayList<>();
  private final StepLog log;
  private final ObjectStates facts = new ObjectStates();
  private final HappensBefore<Step> order = new HappensBefore<>();
  private final Thread boss = Thread.currentThread();
  private final StoppedThread stop;
  private final RunGuide guide; // null: the schedule was planned

  private volatile boolean over;
  private volatile int moves;
  private Phase phase = Phase.SET_UP;
  private RunOutcome ending;
  private int holds;
  private volatile boolean takesLong;
  private boolean isAtRest;
  private volatile boolean isSpoilt;

  private Run(
      ProgramUnderTest program,
      CodeSites sites,
      Deviations departures,
      StopPoint stop,
      RunGuide guide) {
    this.program = program;
    this.sites = sites;
    this.guide = guide;
    this.stop = new StoppedThread(stop, sites);
    this.choices = new ScheduleChoices(departures);
    this.log = new StepLog(sites, order);
  }

  /**
   * Runs the program once.
   *
   * @param departures where the run leaves the usual schedule
   * @return the run, which is over: nobody takes part in it any more
   */
  public static Run of(ProgramUnderTest program, CodeSites sites, Deviations departures) {
    return of(program, sites, departures, null);
  }

  /**
   * Runs the program once, with a thread that stops on its way. If it stops for ever, the run ends
   * when all others have ended; what came of it is not looked at.
   *
   * @param stop null if nobody stops
   */
  public static Run of(
      ProgramUnderTest program, CodeSites sites, Deviations departures, StopPoint stop) {
    return conducted(new Run(program, sites, departures, stop, null));
  }

  /**
   * Runs the program once, led by a guide.
   *
   * @param departures where the run leaves the usual schedule, if the guide keeps to the plan
   */
  public static Run led(
      ProgramUnderTest program, CodeSites sites, Deviations departures, RunGuide guide) {
    return conducted(new Run(program, sites, departures, null, guide));
  }

  private static Run conducted(Run run) {
    active = run;
    long begun = ThreadsOfExplorations.begin();
    try {
      run.ending = run.asPlanned(new RunController(run).conduct());
    } finally {
      active = null;
      ThreadsOfExplorations.end(begun);
    }
    return run;
  }

  /** A run that went another way than the one from which it was planned proves nothing. */
  private RunOutcome asPlanned(RunOutcome end) {
    return choices.wentAsPlanned() || end instanceof RunOutcome.CannotJudge
        ? end
        : RunOutcome.CHANCE;
  }

  synchronized void setPhase(Phase next) {
    phase = next;
  }

  // ---- controlled threads

  /** A new controlled thread, which stands at its beginning until it is its turn. */
  public synchronized ControlledThread add(
      String name, ThreadRole role, ProgramUnderTest.Body body) {
    var added = new ControlledThread(this, participants.size(), name, role, body);
    ControlledThread starter = ControlledThread.currentOrNull();
    if (starter == null) {
      order.begin();
    } else {
      order.begin(starter.number());
    }
    participants.add(added);
    return added;
  }

  /** In the order in which they came. */
  public List<ControlledThread> participants() {
    return participants;
  }

  /** The one that runs as that thread, or stands for it. */
  public Optional<ControlledThread> participantOf(Thread thread) {
    return participants.stream()
        .filter(p -> p.carrier() == thread || facts.orNull(p.carrier()) == thread)
        .findFirst();
  }

  /** Those with that role. */
  public int count(ThreadRole role) {
    return (int) participants.stream().filter(p -> p.role() == role).count();
  }

  synchronized void begin(ControlledThread first) {
    mover.begin(first);
  }

  synchronized void stands(ControlledThread p, PendingStep next) {
    moves++;
    log.isOver(p.notes().last());
    p.standing().stand(next);
    stop.stopIfPlanned(p, next, log.steps().size());
    stop.goOnAfterLong(log.steps().size());
    if (!over) {
      mover.next();
    }
  }

  /** The one that has stopped, if it was planned, and came so far. */
  public Optional<ControlledThread> stopped() {
    return stop.who();
  }

  /** Whether one has stopped, and has not gone on since. */
  boolean hasStopped() {
    return stop.isStopped();
  }

  /** Lets the one go on that has stopped, but not for ever; whether there is one. */
  boolean letStoppedGoOn() {
    return stop.goOn();
  }

  /** Whether it has stopped inside a call of the JDK that has a lock. */
  public boolean hasStoppedInsideACall() {
    return stop.isInsideACall();
  }

  /** Whether that step needs the lock with which a thread has stopped for ever. */
  boolean isKeptOut(PendingStep next) {
    return stop.keepsOut(next);
  }

  synchronized void ended(ControlledThread p) {
    moves++;
    log.isOver(p.notes().last());
    p.standing().end();
    if (p.role() == ThreadRole.DIRECTOR) {
      finish(new RunOutcome.Done());
    } else if (!over) {
      mover.next();
    }
  }

  /** Allows for many more steps than a run has that is one of an exploration. */
  void takeLong() {
    takesLong = true;
  }

  boolean takesLong() {
    return takesLong;
  }

  int changes() {
    return log.changes();
  }

  static void strangerSeen(Thread thread) {
    Run now = active;
    if (now != null) {
      now.cannotJudge(
          "A thread that was made in a way that is not known here (" + thread.getName() + ")",
          "Make it with Thread, an executor of Executors, or CompletableFuture.");
    }
  }

  // ---- the end

  /** Who leads it; null if it goes as it was planned. */
  RunGuide guide() {
    return guide;
  }

  /** Lets the guide look at it, if there is one and it has not looked yet. */
  synchronized void comesToRest() {
    if (guide != null && !isAtRest) {
      isAtRest = true;
      ControlledThread looking = ControlledThread.currentOrNull();
      if (looking == null) {
        return; // the run is given up, and nobody knows who moves
      }
      looking.notes().beQuiet(); // to look is no step
      guide.atRest(this);
      looking.notes().speakAgain();
    }
  }

  /** What a thread waits for where it stands, or would wait for. */
  public RunOutcome.Waiter waiter(ControlledThread p) {
    return RunOutcome.Waiter.of(p, this);
  }

  /** A class was about to be initialised when the run ended: nobody can use it any more. */
  void spoil() {
    isSpoilt = true;
  }

  /** Whether its classes are of no use for another run. */
  public boolean isSpoilt() {
    return isSpoilt;
  }

  /** Ends the run; the first ending counts. */
  synchronized void finish(RunOutcome reason) {
    if (ending == null) {
      comesToRest();
      ending = reason;
      over = true;
      LockSupport.unpark(boss);
    }
  }

  /** Ends the run as one that can't be judged; throw what it returns. */
  public Error cannotJudge(String what, String instead) {
    finish(new RunOutcome.CannotJudge(what, instead));
    return new RunAborted();
  }

  /** Ends the run as one that a task, a thread or the test has failed. */
  public void failed(ControlledThread who, Throwable thrown) {
    finish(new RunOutcome.Threw(who, thrown));
  }

  /** Ends the run: two were inside an object that allows only one. */
  public Error collision(Step inside, Step entering) {
    finish(new RunOutcome.Collision(inside, entering));
    return new RunAborted();
  }

  boolean isOver() {
    return over;
  }

  int moves() {
    return moves;
  }

  /** Lets everybody find out that it is over. */
  synchronized void sendAllHome() {
    over = true;
    for (ControlledThread p : participants) {
      if (p.standing().isStarted() && !p.isDone()) {
        p.standing().release();
      }
    }
  }

  // ---- what happened

  Step log(ControlledThread p, PendingStep done) {
    if (phase != Phase.TASKS
        || p.role() == ThreadRole.DIRECTOR
        || done.site() == PendingStep.NOWHERE) {
      return null;
    }
    return log.add(p, done);
  }

  /** Notes a step that needs no gate, because it makes nobody wait. */
  public void note(ControlledThread p, PendingStep done) {
    if (!over && !p.notes().isQuiet()) {
      log(p, done);
    }
  }

  /** Reads and writes of fields and elements; what a call means, its hook knows. */
  void noteAccess(Step step) {
    log.noteAccess(step);
  }

  /** Which steps happen before which. */
  HappensBefore<Step> order() {
    return order;
  }

  /** The first data race that this run has proved, whatever it came to, if races count. */
  public Optional<DataRace<Step>> race() {
    return program.toleratesRaces() ? Optional.empty() : order.race();
  }

  /** The steps of the tasks and of the threads they made, first to last. */
  public List<Step> log() {
    return log.steps();
  }

  public ScheduleChoices choices() {
    return choices;
  }

  /** Whether all tasks have ended. */
  public boolean isLookingAtTheOutcome() {
    return phase == Phase.AFTERWARDS;
  }

  Phase phase() {
    return phase;
  }

  public RunOutcome ending() {
    return ending;
  }

  public CodeSite site(int number) {
    return sites.get(number);
  }

  /** The number of a place whose code does not tell what is touched there, once it is known. */
  public int known(int site, CodeSite as) {
    return sites.known(site, as);
  }

  /** {@code " (Cell.java:12)"}, or nothing where it is not known. */
  public String at(int site) {
    return site == PendingStep.NOWHERE
        ? ""
        : " (" + site(site).file() + ":" + site(site).line() + ")";
  }

  public ProgramUnderTest program() {
    return program;
  }

  // ---- what hooks keep

  int nextHold() {
    return holds++;
  }

  /** What hooks know about objects. */
  public ObjectStates facts() {
    return facts;
  }

  /** Whether nobody but the asker keeps it from taking the lock in that mode. */
  public boolean isFree(Object lock, HeldLock.Mode mode, ControlledThread asker) {
    for (ControlledThread p : participants) {
      if (p.locks().keepFrom(lock, mode, p == asker)) {
        return false;
      }
    }
    return true;
  }

  /** One of them, as the schedule decides; the first is the usual one. */
  public synchronized ControlledThread oneOf(List<ControlledThread> candidates) {
    return mover.oneOf(candidates);
  }
}
