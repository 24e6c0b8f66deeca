package parallelism;

import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Exercise 1.3: what a plan costs, and what you could gain if you did it in parallel.
 *
 * @param work the sum of the costs of all steps: the time that one worker takes
 * @param span the cost of the most expensive chain of steps, in which each step needs the one
 *     before it; no number of workers can finish the plan in less time
 */
public record Plan(long work, long span) {

  /**
   * Calculates work and span. A step begins when all steps that it needs are done, and not earlier.
   * There are always enough workers.
   *
   * <p>A plan has any number of steps, but no chain in it is longer than a hundred steps. There may
   * be far more chains than steps: trillions of them.
   *
   * @param needs for each step, the steps that must be done before it; an empty set if there are
   *     none. Every step is a key of the map. Don't change it. Its order has no meaning.
   * @param cost returns the cost of a step, 0 or more, and always the same for the same step; the
   *     sum of all costs fits into a long
   * @return work and span; both 0 if there are no steps
   * @throws IllegalArgumentException if steps need each other in a circle, so that none of them can
   *     ever begin; a step that needs itself is such a circle, too
   */
  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    throw new UnsupportedOperationException(
        "For the work, add up the costs of all steps. For the span, find out when each step is"
            + " done at the earliest, and take the latest of these times.");
  }

  /**
   * Calculates the greatest speed-up that any number of workers could give: work divided by span.
   * Its first six digits must be right, rounded or cut off.
   *
   * @return at least 1; exactly 1 if there is no work, because then there is nothing to gain
   */
  public double parallelism() {
    throw new UnsupportedOperationException(
        "Divide the work by the span. Think of a plan without work, too.");
  }
}
