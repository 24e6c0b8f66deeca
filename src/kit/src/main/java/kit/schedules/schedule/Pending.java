package kit.schedules.schedule;

import java.util.function.BooleanSupplier;

/**
 * The step that a participant is about to take, and when it can.
 *
 * @param site the place's number, or {@link #NOWHERE}
 * @param on the object that it touches; null for a static field, and where there is none
 * @param index the array element's index, or {@link #WHOLE}
 * @param ready whether the step could be taken now without waiting; asked by any thread, while
 *     nobody moves
 * @param timed whether it also goes on when time has passed
 * @param interruptible whether an interrupt ends the waiting
 * @param yields whether the others are to go first
 */
public record Pending(
    Act act,
    int site,
    Object on,
    int index,
    BooleanSupplier ready,
    boolean timed,
    boolean interruptible,
    boolean yields) {
  static final int NOWHERE = -1;
  static final int WHOLE = -1;
  private static final BooleanSupplier AT_ONCE = () -> true;

  /** Where every participant stands before its first step. */
  static final Pending BEGIN = at(Act.CALL, NOWHERE, null);

  /** A step that never has to wait. */
  public static Pending at(Act act, int site, Object on) {
    return new Pending(act, site, on, WHOLE, AT_ONCE, false, false, false);
  }

  /** The same, of one element of an array. */
  public Pending element(int which) {
    return new Pending(act, site, on, which, ready, timed, interruptible, yields);
  }

  /** The same, not before that holds. */
  public Pending when(BooleanSupplier possible) {
    return new Pending(act, site, on, index, possible, timed, interruptible, yields);
  }

  /** The same, with a time limit. */
  public Pending orInTime() {
    return new Pending(act, site, on, index, ready, true, interruptible, yields);
  }

  /** The same, until interrupted. */
  public Pending interruptibly() {
    return new Pending(act, site, on, index, ready, timed, true, yields);
  }

  /** The same, after the others. */
  public Pending afterOthers() {
    return new Pending(act, site, on, index, ready, timed, interruptible, true);
  }

  Location location(Site where) {
    if (index != WHOLE) {
      return new Location(on, index);
    }
    return switch (act) {
      case READ, WRITE ->
          new Location(on, on == null ? where.type() + "." + where.name() : where.name());
      default -> new Location(on, "");
    };
  }
}
