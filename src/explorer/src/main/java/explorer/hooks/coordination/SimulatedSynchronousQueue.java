package explorer.hooks.coordination;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.SynchronousQueue;

/**
 * What the woven code makes in place of a {@code SynchronousQueue}: the real one can't be asked
 * whether somebody waits there. Who waits longest is served first; the real one promises that, or
 * nothing. Used by the controlled thread that moves.
 */
public final class SimulatedSynchronousQueue extends SynchronousQueue<Object> {
  private static final long serialVersionUID = 1L;

  private final transient Deque<Meeting> givers = new ArrayDeque<>();
  private final transient Deque<Meeting> takers = new ArrayDeque<>();

  /** One who waits for another. */
  private static final class Meeting {
    private Object item;
    private boolean over;

    void end(Object handedOver) {
      item = handedOver;
      over = true;
    }
  }

  public SimulatedSynchronousQueue() {}

  /**
   * @param fair makes no difference
   */
  public SimulatedSynchronousQueue(boolean fair) {
    super(fair);
  }

  void give(ControlledThread me, Object item, int site) throws InterruptedException {
    give(me, item, site, false);
  }

  boolean give(ControlledThread me, Object item, int site, boolean timed)
      throws InterruptedException {
    me.stepInterruptibly(PendingStep.at(StepKind.CALL, site, this));
    me.notes().argument(item);
    me.order().acquires(this);
    me.order().releases(this);
    if (offer(item)) {
      return true;
    }
    var meeting = new Meeting();
    meeting.item = item;
    return await(me, meeting, givers, site, timed);
  }

  /** Returns null if the time is over. */
  Object take(ControlledThread me, int site, boolean timed) throws InterruptedException {
    me.stepInterruptibly(PendingStep.at(StepKind.CALL, site, this));
    me.order().acquires(this);
    me.order().releases(this);
    Object there = poll();
    if (there == null) {
      var meeting = new Meeting();
      there = await(me, meeting, takers, site, timed) ? meeting.item : null;
    }
    me.notes().value(there);
    return there;
  }

  private boolean await(
      ControlledThread me, Meeting meeting, Deque<Meeting> waiting, int site, boolean timed)
      throws InterruptedException {
    waiting.add(meeting);
    PendingStep over = PendingStep.at(StepKind.WAKE, site, this).when(() -> meeting.over);
    try {
      if (timed) {
        me.stepInTime(over);
      } else {
        me.stepInterruptibly(over);
      }
    } catch (InterruptedException e) {
      if (!meeting.over) {
        throw e;
      }
      me.interrupt(); // the other one was quicker
    } finally {
      waiting.remove(meeting);
    }
    me.order().acquires(this);
    return meeting.over;
  }

  @Override
  public boolean offer(Object item) {
    Meeting taker = takers.poll();
    if (taker != null) {
      taker.end(item);
    }
    return taker != null;
  }

  @Override
  public Object poll() {
    Meeting giver = givers.poll();
    if (giver == null) {
      return null;
    }
    giver.over = true;
    return giver.item;
  }

  @Override
  public int drainTo(Collection<? super Object> into, int most) {
    int drained = 0;
    for (Object item = poll(); item != null && drained < most; item = poll()) {
      into.add(item);
      drained++;
    }
    return drained;
  }

  @Override
  public int drainTo(Collection<? super Object> into) {
    return drainTo(into, Integer.MAX_VALUE);
  }
}
