package explorer.explain;

import explorer.program.MemoryLocation;
import explorer.program.StepKind;
import explorer.run.Step;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** The steps of a run that read or changed data, in their order. */
final class DataAccesses {
  private static final List<String> DATA =
      List.of(
          "java.util.concurrent.atomic.",
          "java.util.concurrent.Concurrent",
          "java.util.concurrent.CopyOnWrite");

  private static final Pattern UPDATES =
      Pattern.compile(
          "getAnd(Increment|Decrement|Add|Accumulate|Update|Bitwise\\w+)(Acquire|Release)?"
              + "|(increment|decrement|add|accumulate|update)AndGet"
              + "|increment|decrement|add|accumulate");

  private final List<Step> all;

  DataAccesses(List<Step> log) {
    all = log.stream().filter(DataAccesses::isAccess).toList();
  }

  private static boolean isAccess(Step step) {
    return switch (step.act()) {
      case READ, WRITE -> true;
      case CALL ->
          !step.location().isWhole()
              || step.location().on() != null && isData(step.location().on());
      case TAKE, GIVE_BACK, WAKE -> false;
    };
  }

  private static boolean isData(Object on) {
    String type = on.getClass().getName();
    boolean isCollection =
        type.startsWith("java.util.") && !type.startsWith("java.util.concurrent.");
    return !(on instanceof Executor)
        && !(on instanceof Future)
        && (isCollection
            || on instanceof CharSequence
            || on.getClass().isArray()
            || DATA.stream().anyMatch(type::startsWith));
  }

  List<Step> writes() {
    return all.stream().filter(DataAccesses::writes).toList();
  }

  List<Step> reads() {
    return all.stream().filter(DataAccesses::reads).toList();
  }

  static boolean reads(Step step) {
    return step.act() != StepKind.WRITE;
  }

  static boolean writes(Step step) {
    return step.changed();
  }

  /** Whether it reads a number and changes it in one step, so that nothing comes in between. */
  static boolean updates(Step step) {
    return step.act() == StepKind.CALL
        && (!step.location().isWhole() || step.location().on() instanceof Number)
        && UPDATES.matcher(step.site().name()).matches();
  }

  boolean isBefore(Step a, Step b) {
    return all.indexOf(a) < all.indexOf(b);
  }

  List<Step> between(Step first, Step second) {
    int from = all.indexOf(first) + 1;
    return all.subList(from, Math.max(from, all.indexOf(second)));
  }

  /** The last read before {@code end} by the one that wrote, of what it wrote; null if none. */
  Step lastReadBefore(Step write, Step end) {
    return all.subList(0, all.indexOf(end)).reversed().stream()
        .filter(s -> s.who() == write.who() && s.location().equals(write.location()) && reads(s))
        .findFirst()
        .orElse(null);
  }

  /** What another one wrote there between the two steps; null if nothing. */
  Step writtenBetween(Step first, Step second, MemoryLocation where) {
    return between(first, second).stream()
        .filter(s -> s.who() != first.who() && s.location().equals(where) && writes(s))
        .findFirst()
        .orElse(null);
  }

  /** Whether the reader never touches that place again. */
  boolean isLastOfItsKind(Step read) {
    return all.stream()
        .noneMatch(s ->
            isBefore(read, s) && s.who() == read.who() && s.location().equals(read.location()));
  }
}
