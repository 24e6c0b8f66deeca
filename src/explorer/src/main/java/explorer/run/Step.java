package explorer.run;

import explorer.program.CodeSite;
import explorer.program.HeldLock;
import explorer.program.MemoryLocation;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.stream.BaseStream;

/** One step of one controlled thread, in the order in which they happened. */
public final class Step {
  private static final Object NOTHING = new Object();

  private final ControlledThread who;
  private final StepKind act;
  private final CodeSite site;
  private final int siteNumber;
  private final MemoryLocation location;
  private final List<HeldLock> held;
  private List<Object> arguments = List.of();
  private Object value = NOTHING;
  private boolean guarded;

  Step(ControlledThread who, PendingStep done, CodeSite site, List<HeldLock> held) {
    this.who = who;
    this.act = done.act();
    this.site = site;
    this.siteNumber = done.site();
    this.location = done.location(site);
    this.held = held;
  }

  public ControlledThread who() {
    return who;
  }

  public StepKind act() {
    return act;
  }

  public CodeSite site() {
    return site;
  }

  public int siteNumber() {
    return siteNumber;
  }

  /** What it touched. */
  public MemoryLocation location() {
    return location;
  }

  /** The locks that the controlled thread had while it did this. */
  public List<HeldLock> held() {
    return held;
  }

  /** What a call was given, as far as it was noted. */
  public List<Object> arguments() {
    return arguments;
  }

  /** Whether it is known what was read, written or returned. */
  public boolean hasValue() {
    return value != NOTHING;
  }

  /** What was read, written or returned; may be null. */
  public Object value() {
    return value;
  }

  /** The called object locks itself in this call, as a synchronised wrapper does. */
  void guarded() {
    guarded = true;
  }

  /** Whether the called object locked itself in this call, whatever its thread held. */
  public boolean isGuarded() {
    return guarded;
  }

  /** Whether others may see something else than before. */
  public boolean changed() {
    return switch (act) {
      case READ, TAKE, GIVE_BACK, WAKE -> false;
      case WRITE -> true;
      case CALL -> site.changes() && !Boolean.FALSE.equals(value);
    };
  }

  void argument(Object argument) {
    if (arguments.isEmpty()) {
      arguments = new ArrayList<>(2);
    }
    arguments.add(argument);
  }

  void value(Object seen) {
    value = seen;
  }

  /** Whether the other step does the same thing in the same place and saw the same. */
  public boolean repeats(Step other) {
    return who == other.who
        && siteNumber == other.siteNumber
        && act == other.act
        && location.equals(other.location)
        && (value == other.value
            || isPlain(value) && value.equals(other.value)
            || isPassing(value) && isPassing(other.value));
  }

  /** Made anew each time; what comes of it, the next steps see. */
  private static boolean isPassing(Object value) {
    return value instanceof Iterator || value instanceof Spliterator || value instanceof BaseStream;
  }

  /** Of these equality is known to be harmless: no code of the learner's runs in it. */
  private static boolean isPlain(Object value) {
    return value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof String;
  }
}
