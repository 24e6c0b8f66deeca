package explorer.play;

import explorer.program.CodeSite;
import explorer.program.MemoryLocation;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the threads of a run have done and seen, thread by thread, and by whom each thing was
 * changed: so much of its steps as decides what can come.
 */
final class StepHistory {
  private final Map<ControlledThread, List<String>> told = new IdentityHashMap<>();
  private final Map<MemoryLocation, String> writers = new HashMap<>();
  private final Map<Object, StringBuilder> changes = new IdentityHashMap<>();
  private final List<Object> changed = new ArrayList<>(); // in the order of their first change
  private final StringBuilder all = new StringBuilder();
  private boolean dependsOnAll;

  StepHistory(List<Step> log) {
    log.forEach(this::add);
  }

  /** The steps of a thread, and what it saw in them. */
  String of(ControlledThread thread) {
    return String.join(";", told.getOrDefault(thread, List.of()));
  }

  /** The fields and elements that were written, and who wrote there at which of their steps. */
  Map<MemoryLocation, String> writers() {
    return writers;
  }

  /** The objects that were changed by calls, in the order of their first change. */
  List<Object> changed() {
    return changed;
  }

  /** Whether the order of all that has happened counts. */
  boolean dependsOnAll() {
    return dependsOnAll;
  }

  /** All changes, in their order. */
  String all() {
    return all.toString();
  }

  /** Who did what, and what they saw. */
  private void add(Step step) {
    List<String> mine = told.computeIfAbsent(step.who(), _ -> new ArrayList<>());
    String name = step.who().number() + "." + mine.size();
    mine.add(step.siteNumber() + step.act().toString().substring(0, 2) + "=" + seen(step));
    Object on = step.location().on();
    boolean isChange =
        switch (step.act()) {
          case READ, TAKE, GIVE_BACK -> false;
          case WRITE, WAKE -> true;
          case CALL -> step.site().changes();
        };
    if (step.act() == StepKind.WRITE) {
      writers.merge(step.location(), name, (earlier, now) -> earlier + " " + now);
    } else if (isChange && on != null) {
      changes
          .computeIfAbsent(
              on,
              _ -> {
                changed.add(on);
                return new StringBuilder();
              })
          .append(name)
          .append(' ');
    }
    boolean isOfAnObject = step.act() != StepKind.READ && step.act() != StepKind.WRITE;
    dependsOnAll |= isOfAnObject && !KnownTypes.isKnown(on);
    all.append(isChange || step.act() == StepKind.TAKE ? name + " " : "");
  }

  private String seen(Step step) {
    if (step.act() == StepKind.TAKE || step.act() == StepKind.GIVE_BACK) {
      return "";
    }
    boolean isPlain = step.hasValue() && PlainValue.isPlain(step.value());
    String value = isPlain ? PlainValue.text(step.value()) : "";
    if (step.act() == StepKind.CALL) {
      Object on = step.location().on();
      boolean goesOverMore =
          step.site().name().startsWith(CodeSite.GIVEN)
              || step.site().name().startsWith(CodeSite.NEW)
              || on == null
              || on.getClass().isArray();
      return value
          + (goesOverMore ? "all " + all : isAtomic(on) && isPlain ? "" : "of " + callsOn(on));
    }
    return isPlain
        ? value
        : "by " + writers.get(step.location()) + " " + callsOn(step.location().on());
  }

  /** The calls that may have changed an object, in their order; {@code null} if there are none. */
  String callsOn(Object on) {
    return on == null ? "" : String.valueOf(changes.get(on));
  }

  /** Whether the value says all about that object. */
  static boolean isAtomic(Object on) {
    return on instanceof AtomicInteger || on instanceof AtomicLong || on instanceof AtomicBoolean;
  }
}
