package parallelism;

import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Exercise 1.3: what a plan costs, and what it could gain.
 *
 * @param work what all steps cost together: the time that one worker takes
 * @param span what the most expensive chain of steps costs, of which each needs the one before it:
 *     the time that no number of workers can beat
 */
public record Plan(long work, long span) {

  /**
   * Works out work and span. A step begins when all steps that it needs are done, and not earlier;
   * there are as many workers as anybody could wish for.
   *
   * <p>A plan has any number of steps; no chain in it is longer than a hundred of them. But there
   * may be far more chains than steps, millions of millions of them.
   *
   * @param needs for each step the steps that must be done before it, an empty set if there are
   *     none. Every step is a key of the map. It is only read. The order of the map says nothing.
   * @param cost what a step costs, 0 or more, the same whenever it is asked; all costs together fit
   *     into a long
   * @return work and span; both 0 if there are no steps
   * @throws IllegalArgumentException if steps need each other in a circle, so that none of them can
   *     ever begin; a step that needs itself is such a circle
   */
  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {
    throw new UnsupportedOperationException(
        "Add up the costs of all steps for the work; for the span, find out when each step is"
            + " done at the earliest, and take the latest of these.");
  }

  /**
   * The greatest speed-up that any number of workers could bring: work divided by span. Its first
   * six digits must be right, rounded or cut off.
   *
   * @return at least 1; exactly 1 if there is no work, for then there is nothing to gain
   */
  public double parallelism() {
    throw new UnsupportedOperationException(
        "Divide the work by the span, and think of a plan without work.");
  }
}
