package explorer.program;

import java.util.function.BooleanSupplier;

/**
 * The step that a controlled thread is about to take, and when it can.
 *
 * @param site the place's number, or {@link #NOWHERE}
 * @param on the object that it touches; null for a static field, and where there is none
 * @param part of the object, as a {@link MemoryLocation} has it; null where the place tells it
 * @param ready whether the step could be taken now without waiting; asked by any thread, while
 *     nobody moves
 * @param early whether it could also be taken now for no reason, as the language allows a waiting
 *     thread to wake up although nobody has woken it; asked as {@code ready} is
 * @param timed whether it also goes on when time has passed
 * @param due when that is, in nanoseconds of the run's clock; 0 if it does not matter
 * @param interruptible whether an interrupt ends the waiting
 * @param yields whether the others are to go first
 */
public record PendingStep(
    StepKind act,
    int site,
    Object on,
    Object part,
    BooleanSupplier ready,
    BooleanSupplier early,
    boolean timed,
    long due,
    boolean interruptible,
    boolean yields) {
  public static final int NOWHERE = -1;
  private static final BooleanSupplier AT_ONCE = () -> true;
  private static final BooleanSupplier NEVER = () -> false;

  /** Where every controlled thread stands before its first step. */
  public static final PendingStep BEGIN = at(StepKind.CALL, NOWHERE, null);

  /** A step that never has to wait. */
  public static PendingStep at(StepKind act, int site, Object on) {
    return new PendingStep(act, site, on, null, AT_ONCE, NEVER, false, 0, false, false);
  }

  /** The same, of one element of an array. */
  public PendingStep element(int which) {
    return part(which);
  }

  /** The same, of that part, as a {@link MemoryLocation} has it. */
  public PendingStep part(Object which) {
    return new PendingStep(act, site, on, which, ready, early, timed, due, interruptible, yields);
  }

  /** The same, not before that holds. */
  public PendingStep when(BooleanSupplier possible) {
    return new PendingStep(act, site, on, part, possible, early, timed, due, interruptible, yields);
  }

  /** The same; for no reason it may also be taken when that holds. */
  public PendingStep orEarly(BooleanSupplier possible) {
    return new PendingStep(act, site, on, part, ready, possible, timed, due, interruptible, yields);
  }

  /** The same, with a time limit. */
  public PendingStep orInTime() {
    return orInTime(0);
  }

  /** The same, with a time limit that ends at that time of the run's clock. */
  public PendingStep orInTime(long end) {
    return new PendingStep(act, site, on, part, ready, early, true, end, interruptible, yields);
  }

  /** The same, until interrupted. */
  public PendingStep interruptibly() {
    return new PendingStep(act, site, on, part, ready, early, timed, due, true, yields);
  }

  /** The same, after the others. */
  public PendingStep afterOthers() {
    return new PendingStep(act, site, on, part, ready, early, timed, due, interruptible, true);
  }

  public MemoryLocation location(CodeSite where) {
    if (part != null) {
      return new MemoryLocation(on, part);
    }
    return switch (act) {
      case READ, WRITE ->
          new MemoryLocation(on, on == null ? where.type() + "." + where.name() : where.name());
      default -> new MemoryLocation(on, "");
    };
  }
}
