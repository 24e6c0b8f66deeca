package explorer.explain;

import explorer.program.CodeSite;
import explorer.program.MemoryLocation;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.RunOutcome;
import explorer.run.SpuriousWakeUp;
import explorer.run.Step;
import explorer.run.WaitSet.WokenThreads;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a few words what a step did, or is about to do. */
public final class StepWording {
  private static final int LONGEST_TEXT = 12;

  private final ObjectNames names;
  private final Run run;
  private final Set<Object> ambiguous = new HashSet<>();

  /** Words for the steps of a run. */
  public StepWording(Run run) {
    this.run = run;
    names = new ObjectNames(run.program().roots());
    run.log().forEach(step -> names.seen(step.location().on(), step.site()));
    if (run.ending() instanceof RunOutcome.Standstill(var waiting)) {
      waiting.stream()
          .filter(waiter -> waiter.site() != null)
          .forEach(waiter -> names.seen(waiter.on(), waiter.site()));
    }
    var seen = new HashMap<Object, Object>();
    for (Step step : run.log()) {
      MemoryLocation at = step.location();
      if (at.part() instanceof String part && !part.isEmpty()) {
        if (seen.containsKey(part) && seen.get(part) != at.on()) {
          ambiguous.add(part);
        }
        seen.put(part, at.on());
      }
    }
  }

  ObjectNames names() {
    return names;
  }

  /** The objects that can be reached from the program's own, by fields, in the order found. */
  public List<Object> reachable() {
    return names.reachable();
  }

  /** What an object is called. */
  public String name(Object object) {
    return names.of(object);
  }

  /** What stands in the lane. */
  public String of(Step step) {
    return switch (step.act()) {
      case READ -> "reads " + place(step) + value(" → ", step);
      case WRITE -> place(step) + value(" = ", step);
      case TAKE -> "takes " + names.ofLock(step.location().on());
      case GIVE_BACK -> "frees " + names.ofLock(step.location().on());
      case WAKE -> step.value() == SpuriousWakeUp.INSTANCE ? shown(step.value()) : "goes on";
      case CALL -> call(step) + value(" → ", step);
    };
  }

  /** The same, where the step has been begun and is not over: what it gives is not known yet. */
  public String begun(Step step) {
    return step.act() == StepKind.CALL ? call(step) : of(step);
  }

  /** Parts of that name belong to several objects, also if this run has touched only one yet. */
  public void tellApart(Set<Object> parts) {
    ambiguous.addAll(parts);
  }

  /** The names of fields that belong to several of the objects that the run has touched. */
  public Set<Object> ambiguousParts() {
    return Set.copyOf(ambiguous);
  }

  /**
   * What a thread does next: {@code reads value}.
   *
   * @param next somebody who stands before a step that is in the code
   */
  public String next(RunOutcome.Waiter next, MemoryLocation at) {
    names.seen(next.on(), next.site());
    return switch (next.act()) {
      case READ -> "reads " + place(at);
      case WRITE -> "writes " + place(at);
      case TAKE -> "takes " + names.ofLock(next.on());
      case GIVE_BACK -> "frees " + names.ofLock(next.on());
      case WAKE -> "goes on after " + next.site().name() + "()";
      case CALL -> "calls " + called(next, at);
    };
  }

  private String called(RunOutcome.Waiter next, MemoryLocation at) {
    String name = next.site().name();
    if (name.startsWith(CodeSite.NEW)) {
      return name + "()";
    }
    if (name.startsWith(CodeSite.GIVEN)) {
      return name.substring(CodeSite.GIVEN.length()) + "(" + thing(next.on()) + ")";
    }
    String on =
        !at.isWhole()
            ? place(at)
            : next.on() == null || next.on().getClass().isArray()
                ? next.site().type()
                : thing(next.on());
    return on + "." + name + "()";
  }

  /** What somebody waits for: {@code the lock of cell, which B holds}. */
  public String whatFor(RunOutcome.Waiter waiter) {
    List<RunOutcome.Waiter> left =
        run.participants().stream().filter(p -> !p.isDone()).map(run::waiter).toList();
    return new StandstillExplainer(run, this, left).whatFor(waiter);
  }

  /** A lock's name. */
  public String ofLock(Object lock) {
    return names.ofLock(lock);
  }

  /** The field, element or object that the step touched. */
  String place(Step step) {
    return place(step.location());
  }

  /** The field, element or object at that place. */
  public String place(MemoryLocation at) {
    return switch (at.part()) {
      case Integer index -> names.ofElement(at.on(), index);
      case String part when part.isEmpty() -> thing(at.on());
      default ->
          ambiguous.contains(at.part()) && at.on() != null
              ? names.of(at.on()) + "." + at.part()
              : at.part().toString();
    };
  }

  private String thing(Object on) {
    return on instanceof Thread thread ? shown(thread) : names.of(on);
  }

  /** {@code map.put("a", 1)}. */
  String call(Step step) {
    if (step.site().name().startsWith(CodeSite.NEW)) {
      return step.site().name() + "(" + thing(step.location().on()) + ")";
    }
    if (step.site().name().startsWith(CodeSite.GIVEN)) {
      String method = step.site().name().substring(CodeSite.GIVEN.length());
      return method + "(" + thing(step.location().on()) + ")";
    }
    String arguments = step.arguments().stream().map(this::shown).collect(Collectors.joining(", "));
    return receiver(step) + "." + step.site().name() + "(" + arguments + ")";
  }

  private String receiver(Step step) {
    if (!step.location().isWhole()) {
      return place(step);
    }
    Object on = step.location().on();
    return on == null || isStatic(step) ? step.site().type() : thing(on);
  }

  private static boolean isStatic(Step step) {
    return step.location().on().getClass().isArray();
  }

  private String value(String before, Step step) {
    return step.hasValue() && !(step.value() instanceof ControlledThread)
        ? before + shown(step.value())
        : "";
  }

  /** A value in a few characters, without a call of the learner's code. */
  public String shown(Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> '"' + cut(text) + '"';
      case Character c -> "'" + c + "'";
      case Number n when isPlain(n) -> n.toString();
      case Boolean b -> b.toString();
      case WokenThreads woken -> woken(woken.who());
      case SpuriousWakeUp _ -> "wakes without a signal";
      case Enum<?> constant -> constant.name();
      case Thread thread -> ofThread(thread);
      // Of the JDK's many kinds: which one it is says nothing to a learner.
      case List<?> _ -> "a list";
      case Set<?> _ -> "a set";
      case Map<?, ?> _ -> "a map";
      default -> some(value.getClass());
    };
  }

  private static String some(Class<?> type) {
    if (type.isHidden() || type.isSynthetic() || type.getSimpleName().isEmpty()) {
      return "…";
    }
    return article(ObjectNames.shownType(type));
  }

  /** {@code "an Order"}. */
  static String article(String type) {
    return ("AEIOUaeiou".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
  }

  private static boolean isPlain(Number n) {
    return n.getClass().getName().startsWith("java.lang.");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
  }

  private static String woken(List<ControlledThread> who) {
    return who.isEmpty()
        ? "nobody waits"
        : "wakes " + who.stream().map(ControlledThread::name).collect(Collectors.joining(", "));
  }

  private String ofThread(Thread thread) {
    return run.participantOf(thread).map(ControlledThread::name).orElse("a thread");
  }
}
