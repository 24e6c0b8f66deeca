package explorer.explain;

import explorer.hooks.LongAdderHooks;
import explorer.program.MemoryLocation;
import explorer.program.StepKind;
import explorer.run.Run;
import explorer.run.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Finds in a run one number that several controlled threads change, once for each thing that is
 * counted, so that in the end it is how many there were; or a collection that all fill, or one
 * entry of a map or an array. An adder is none: it is made so that its users don't meet.
 */
public final class SharedCounterFinder {
  private SharedCounterFinder() {}

  /**
   * Looks for such a number.
   *
   * @param total what it has to be in the end
   * @return its name, and the line in which it is changed
   */
  public static Optional<String> find(Run run, long total) {
    var changes = new LinkedHashMap<MemoryLocation, List<Step>>();
    for (Step step : run.log()) {
      if (step.changed()) {
        changes.computeIfAbsent(step.location(), _ -> new ArrayList<>()).add(step);
      }
    }
    return changes.values().stream()
        .filter(steps -> steps.size() >= total && byMoreThanOne(steps))
        .filter(steps -> cameTo(steps.getLast(), total))
        .findFirst()
        .map(steps -> told(new StepWording(run), steps.getLast()));
  }

  private static boolean byMoreThanOne(List<Step> steps) {
    return steps.stream().map(Step::who).distinct().count() > 1;
  }

  /** Whether it is, or holds, that number in the end. */
  private static boolean cameTo(Step last, long total) {
    Object counter = last.act() == StepKind.WRITE ? last.value() : last.location().on();
    return switch (counter) {
      case Number n -> is(n, total);
      case AtomicIntegerArray all ->
          IntStream.range(0, all.length()).anyMatch(i -> all.get(i) == total);
      case AtomicLongArray all ->
          IntStream.range(0, all.length()).anyMatch(i -> all.get(i) == total);
      // Its users don't meet either.
      case ConcurrentHashMap.KeySetView<?, ?> _ -> false;
      case Collection<?> all when isOfTheJdk(all) -> all.size() == total;
      case Map<?, ?> all when isOfTheJdk(all) -> all.values().stream().anyMatch(n -> is(n, total));
      case null, default -> false;
    };
  }

  private static boolean is(Object number, long total) {
    return number instanceof Number n && !LongAdderHooks.isInParts(n) && n.longValue() == total;
  }

  /** So that no code of the learner's runs. */
  private static boolean isOfTheJdk(Object object) {
    return object.getClass().getModule() == Object.class.getModule();
  }

  private static String told(StepWording wording, Step step) {
    return "%s (%s:%d)".formatted(wording.place(step), step.site().file(), step.site().line());
  }
}
