package kit.schedules.tell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import kit.schedules.schedule.Act;
import kit.schedules.schedule.Location;
import kit.schedules.schedule.Run;
import kit.schedules.schedule.Step;

/**
 * Finds in a run one number that several participants change, once for each thing that is counted,
 * so that in the end it is how many there were. An adder is none: it is made so that its users
 * don't meet.
 */
public final class SharedCounter {
  private SharedCounter() {}

  /**
   * Looks for such a number.
   *
   * @param total what it has to be in the end
   * @return its name, and the line in which it is changed
   */
  public static Optional<String> find(Run run, long total) {
    var changes = new LinkedHashMap<Location, List<Step>>();
    for (Step step : run.log()) {
      if (step.changed()) {
        changes.computeIfAbsent(step.location(), _ -> new ArrayList<>()).add(step);
      }
    }
    return changes.values().stream()
        .filter(steps -> steps.size() >= total && byMoreThanOne(steps))
        .filter(steps -> cameTo(steps.getLast()) == total)
        .findFirst()
        .map(steps -> told(new Wording(run), steps.getLast()));
  }

  private static boolean byMoreThanOne(List<Step> steps) {
    return steps.stream().map(Step::who).distinct().count() > 1;
  }

  /** The number that it is in the end; -1 if it is none. */
  private static long cameTo(Step last) {
    Object number = last.act() == Act.WRITE ? last.value() : last.location().on();
    return number instanceof Number n && !(n instanceof LongAdder || n instanceof DoubleAdder)
        ? n.longValue()
        : -1;
  }

  private static String told(Wording wording, Step step) {
    return "%s (%s:%d)".formatted(wording.place(step), step.site().file(), step.site().line());
  }
}
