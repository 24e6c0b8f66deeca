package explorer.play;

import explorer.explain.StepWording;
import explorer.play.PlayThread.Status;
import explorer.program.CodeSite;
import explorer.program.HeldLock;
import explorer.program.MemoryLocation;
import explorer.program.PendingStep;
import explorer.program.ThreadRole;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.RunOutcome.Waiter;
import explorer.run.Step;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kit.diagnosis.SourceLine;

/** Sees what there is to be seen of a run that has come to rest. */
public final class PlaySnapshot {
  private static final int MOST_CALLERS = 5;

  private final Run run;
  private final MoveGuide guide;
  private final StepWording wording;

  private PlaySnapshot(Run run, MoveGuide guide, Set<Object> ambiguous) {
    this.run = run;
    this.guide = guide;
    wording = new StepWording(run);
    wording.tellApart(ambiguous);
  }

  /**
   * The state of a run, without the name of its schedule and without an outcome.
   *
   * @param ambiguous names of fields that belong to several objects, so that they are always told
   *     apart
   */
  public static PlayState of(Run run, MoveGuide guide, Set<Object> ambiguous) {
    return new PlaySnapshot(run, guide, ambiguous).state();
  }

  private PlayState state() {
    List<PlayThread> threads =
        run.participants().stream()
            .filter(p -> p.role() != ThreadRole.DIRECTOR)
            .map(this::thread)
            .toList();
    return new PlayState(
        guide.moves(),
        threads,
        guide.over().stream().map(this::row).toList(),
        new SharedValues(run, wording, guide.shared()).read(),
        choices(),
        guide.waker() == null
            ? null
            : guide.waker().name() + " wakes one of those who wait: which one?",
        null,
        "",
        new StateKey(run, guide).text());
  }

  private List<Integer> choices() {
    if (guide.asked() == null) {
      return List.of();
    }
    var choices = new TreeSet<>(guide.asked().could());
    choices.addAll(guide.asked().early());
    return List.copyOf(choices);
  }

  private LaneStep row(Step step) {
    return new LaneStep(
        step.who().number(), wording.of(step), step.site().file(), step.site().line());
  }

  private PlayThread thread(ControlledThread p) {
    List<String> holds =
        p.locks().all().stream().map(HeldLock::lock).distinct().map(wording::ofLock).toList();
    if (p.isDone()) {
      return nowhere(p, Status.ENDED, holds);
    }
    PendingStep pending = p.pending();
    if (pending.site() == PendingStep.NOWHERE) {
      return nowhere(p, status(p), holds);
    }
    Waiter waiter = run.waiter(p);
    MemoryLocation at = pending.location(waiter.site());
    String next = p.isPausing() ? inside(p) : wording.next(waiter, at);
    Status status = status(p);
    boolean waits = status != Status.READY;
    return new PlayThread(
        p.number(),
        p.name(),
        status,
        next,
        waiter.site().file(),
        waiter.site().line(),
        callers(p, waiter.site()),
        waits ? wording.whatFor(waiter) : "",
        holds);
  }

  private static PlayThread nowhere(ControlledThread p, Status status, List<String> holds) {
    return new PlayThread(p.number(), p.name(), status, "", "", 0, List.of(), "", holds);
  }

  /** The lines of the code that are being called, but for the step's own and the test's. */
  private static List<String> callers(ControlledThread p, CodeSite own) {
    return Stream.of(p.carrier().getStackTrace())
        .filter(frame -> "woven".equals(frame.getClassLoaderName()))
        .filter(frame -> !SourceLine.isForeign(frame))
        .skip(1)
        .filter(frame -> frame.getLineNumber() > 0)
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .filter(line -> !line.equals(own.file() + ":" + own.line()))
        .limit(MOST_CALLERS)
        .toList();
  }

  /** Where others may come in between, in the midst of a call. */
  private String inside(ControlledThread p) {
    Step last = p.notes().last();
    return last == null ? "goes on" : "comes out of " + wording.begun(last);
  }

  private Status status(ControlledThread p) {
    boolean isAsked = guide.asked() != null && guide.waker() == null;
    if (isAsked && guide.asked().could().contains(p.number())) {
      return isOutOfTime(p) ? Status.TIME_IS_UP : Status.READY;
    }
    if (isAsked && guide.asked().early().contains(p.number())) {
      return Status.MAY_WAKE;
    }
    if (p.isIdle()) {
      return Status.IDLE;
    }
    return p == guide.waker() || guide.asked() == null && p.pending().ready().getAsBoolean()
        ? Status.READY
        : Status.WAITS;
  }

  private static boolean isOutOfTime(ControlledThread p) {
    return p.isTimedOut() && !p.pending().ready().getAsBoolean();
  }
}
