package parallelism.scenes;

import static parallelism.scenes.ParallelismBelief.ADDS_UP_NEEDS;
import static parallelism.scenes.ParallelismBelief.COUNTS_STEPS;
import static parallelism.scenes.ParallelismBelief.FOLLOWS_THE_DEAREST;
import static parallelism.scenes.ParallelismBelief.LEVEL_BY_LEVEL;
import static parallelism.scenes.ParallelismBelief.LONGEST_STEP;
import static parallelism.scenes.ParallelismBelief.ONE_STEP_BACK;
import static parallelism.scenes.ParallelismBelief.WIDEST_LEVEL;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import kit.belief.Misconception;
import parallelism.Step;

/** The work and the span of a plan, and what the span is taken for. For plans without a circle. */
public final class WorkAndSpan {
  private static final String COSTLY_NEEDS = "the chain of the most expensive needs";

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake(LONGEST_STEP, "the longest step alone", job -> most(job.steps(), job::cost)),
          new Mistake(
              WIDEST_LEVEL, "what is done in one level, added up", WorkAndSpan::widestLevel),
          new Mistake(
              LEVEL_BY_LEVEL,
              "the longest step of each level, added up",
              WorkAndSpan::levelByLevel),
          new Mistake(COUNTS_STEPS, "how many steps a chain has", WorkAndSpan::mostSteps),
          new Mistake(COUNTS_STEPS, "the chain of the most steps", WorkAndSpan::chainOfMostSteps),
          new Mistake(ADDS_UP_NEEDS, "the needs of each step, added up", WorkAndSpan::needsAddedUp),
          new Mistake(ADDS_UP_NEEDS, "all steps, one after the other", WorkAndSpan::work),
          new Mistake(FOLLOWS_THE_DEAREST, COSTLY_NEEDS, WorkAndSpan::alongTheDearest),
          new Mistake(FOLLOWS_THE_DEAREST, COSTLY_NEEDS, WorkAndSpan::alongTheDearestAnywhere),
          new Mistake(
              ONE_STEP_BACK,
              "a step and the most expensive one that it needs",
              WorkAndSpan::oneStepBack));

  private WorkAndSpan() {}

  /**
   * A number that is taken for the span.
   *
   * @param words what the number is
   */
  record Mistake(Misconception belief, String words, ToLongFunction<StepGraph> number) {}

  /** The mistakes by which one gets that number, if there are known ones. */
  static List<Mistake> mistakes(StepGraph job, long told) {
    return MISTAKES.stream().filter(m -> m.number().applyAsLong(job) == told).toList();
  }

  public static long work(StepGraph job) {
    return job.steps().stream().mapToLong(job::cost).sum();
  }

  public static long span(StepGraph job) {
    return most(job.steps(), ends(job)::get);
  }

  /** When each of the steps is done of which nobody needs any more. */
  public static List<Long> endsOfLastSteps(StepGraph job) {
    var ends = ends(job);
    return last(job).stream().map(ends::get).toList();
  }

  private static Map<Step, Long> ends(StepGraph job) {
    return upwards(job, (step, known) -> job.cost(step) + most(job.needsOf(step), known::get));
  }

  /** A number for each step, made of the numbers of its needs. */
  private static Map<Step, Long> upwards(
      StepGraph job, ToLongBiFunction<Step, Map<Step, Long>> number) {
    var known = new HashMap<Step, Long>();
    while (known.size() < job.steps().size()) {
      for (Step step : job.steps()) {
        if (!known.containsKey(step) && known.keySet().containsAll(job.needsOf(step))) {
          known.put(step, number.applyAsLong(step, known));
        }
      }
    }
    return known;
  }

  private static long most(Collection<Step> steps, ToLongFunction<Step> number) {
    return steps.stream().mapToLong(number).max().orElse(0);
  }

  private static List<Step> last(StepGraph job) {
    var needed = new HashSet<Step>();
    job.steps().forEach(step -> needed.addAll(job.needsOf(step)));
    return job.steps().stream().filter(step -> !needed.contains(step)).toList();
  }

  private static Map<Step, Long> levels(StepGraph job) {
    return upwards(job, (step, known) -> 1 + most(job.needsOf(step), known::get));
  }

  private static long mostSteps(StepGraph job) {
    return most(job.steps(), levels(job)::get);
  }

  private static long widestLevel(StepGraph job) {
    var sums = new HashMap<Long, Long>();
    levels(job).forEach((step, level) -> sums.merge(level, job.cost(step), Long::sum));
    return sums.values().stream().mapToLong(sum -> sum).max().orElse(0);
  }

  private static long levelByLevel(StepGraph job) {
    var longest = new HashMap<Long, Long>();
    levels(job).forEach((step, level) -> longest.merge(level, job.cost(step), Math::max));
    return longest.values().stream().mapToLong(cost -> cost).sum();
  }

  private static long chainOfMostSteps(StepGraph job) {
    return along(job, Comparator.comparing(levels(job)::get));
  }

  private static long alongTheDearest(StepGraph job) {
    return along(job, Comparator.comparing(job::cost));
  }

  private static long alongTheDearestAnywhere(StepGraph job) {
    return most(job.steps(), chains(job, Comparator.comparing(job::cost))::get);
  }

  /** The chain that one goes from the greatest last step backwards, always to the greatest. */
  private static long along(StepGraph job, Comparator<Step> order) {
    return last(job).stream().max(order).map(chains(job, order)::get).orElse(0L);
  }

  private static Map<Step, Long> chains(StepGraph job, Comparator<Step> order) {
    return upwards(
        job,
        (step, known) ->
            job.cost(step) + job.needsOf(step).stream().max(order).map(known::get).orElse(0L));
  }

  static long needsAddedUp(StepGraph job) {
    var sums =
        upwards(
            job,
            (step, known) ->
                job.cost(step) + job.needsOf(step).stream().mapToLong(known::get).sum());
    return last(job).stream().mapToLong(sums::get).sum();
  }

  private static long oneStepBack(StepGraph job) {
    return most(job.steps(), step -> job.cost(step) + most(job.needsOf(step), job::cost));
  }
}
