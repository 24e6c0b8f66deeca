package explorer.run;

import explorer.program.MemoryLocation;
import explorer.race.AccessKind;
import explorer.race.HappensBefore;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What one thread does to the order of all that happens in its run: after whom it comes, before
 * whom, and what data it touches meanwhile. Called by that thread alone, while it moves.
 */
public final class ThreadOrder {
  private final HappensBefore<Step> order;
  private final int number;
  private final StepRecorder steps;
  private final Deque<MemoryLocation> retried = new ArrayDeque<>();

  ThreadOrder(HappensBefore<Step> order, int number, StepRecorder steps) {
    this.order = order;
    this.number = number;
    this.steps = steps;
  }

  /**
   * What was released into that object so far happens before all that this thread does from now on.
   *
   * @param sync an object by which threads synchronise; locks do it by themselves
   */
  public void acquires(Object sync) {
    acquires(new MemoryLocation(sync, ""));
  }

  /** The same, of one part of it: a field, say, that is accessed as a volatile one is. */
  public void acquires(MemoryLocation sync) {
    order.acquire(number, sync);
  }

  /** What this thread has done so far happens before whatever acquires from that object later. */
  public void releases(Object sync) {
    releases(new MemoryLocation(sync, ""));
  }

  /** The same, into one part of it. */
  public void releases(MemoryLocation sync) {
    order.release(number, sync);
  }

  /** All that the other one did happens before all that this one does from now on. */
  public void follows(ControlledThread other) {
    if (other.number() != number) {
      order.follow(number, other.number());
    }
  }

  /** Follows all others: where it is not known whose doing it is that this one has seen. */
  public void followsAll() {
    order.followAll(number);
  }

  /** All others follow this one: where it is not known who will make use of what it did. */
  public void precedesAll() {
    order.precedeAll(number);
  }

  /**
   * A call begins that reads an atomic variable, runs a function with what it has read, and does so
   * again when another thread came first. So before each access of the function, it may have read
   * anew: what was released into the variable so far happens before it.
   */
  public void beginsRetrying(Object variable) {
    beginsRetrying(new MemoryLocation(variable, ""));
  }

  /** The same, of a variable that is a part of an object: a field that has an updater. */
  public void beginsRetrying(MemoryLocation variable) {
    retried.push(variable);
  }

  /**
   * Before an access: in the function of such a call, it may come after the variable's last write.
   */
  void mayHaveReadAnew() {
    retried.forEach(this::acquires);
  }

  /** The call that began last has ended. */
  public void endsRetrying() {
    retried.pop();
  }

  /** Notes that its last step has read, or written, the data of that object as a whole. */
  public void accesses(Object data, boolean isWrite) {
    accesses(new MemoryLocation(data, ""), isWrite);
  }

  /** The same, of one part of it. */
  public void accesses(MemoryLocation data, boolean isWrite) {
    accesses(data, AccessKind.plain(isWrite));
  }

  /** The same, of any kind. */
  public void accesses(MemoryLocation data, AccessKind kind) {
    mayHaveReadAnew();
    if (steps.last() != null && !steps.isQuiet()) {
      order.access(number, data, kind, steps.last());
    }
  }
}
